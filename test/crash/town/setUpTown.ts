import type { Flow } from '@rekindle/runtime'
import type { InboxItem } from '@rekindle/runtime/lane'
import { ensureWorkspace, inWorkspace, type RawSql } from '@rekindle/server/db'
import { writeAudit } from '../../../server/src/audit.ts'
import { systemActor } from '../../../server/src/auth/Actor.ts'
import { bucketOf, customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../../server/src/ingest/postItems.ts'
import { campaignFlow } from '../../durability/campaign/campaignFlow.ts'
import { cartFlow } from './cartFlow.ts'

export const liveId = '0190a000-0000-7000-8000-000000000001'
export const practiceId = '0190a000-0000-7000-8000-000000000002'
export const cartJourney = '0190a000-0000-7000-8000-0000000000c1'
const winBackJourney = '0190a000-0000-7000-8000-0000000000b1'

/** Monday, 09:00 in Shanghai. */
export const start = Date.parse('2026-03-02T01:00:00Z')

export const userIds = (count: number): string[] => Array.from({ length: count }, (_, i) => `c${i}`)
export const customerOf = (userId: string): string => customerIdOf(liveId, { userId })

const zones = ['Asia/Shanghai', 'Europe/Athens', 'America/New_York']

export interface TownSize {
  live: number
  practice: number
}

/** A live workspace and a practice one, each with customers, a win-back journey, a journey for carts and a pool. */
export async function setUpTown(sql: RawSql, size: TownSize): Promise<void> {
  await setUpWorkspace(sql, liveId, 'live', size.live, 1_000)
  await setUpWorkspace(sql, practiceId, 'practice', size.practice, 6)
  // Else the server fills it with its own people.
  const entry = { workspaceId: practiceId, actor: systemActor, action: 'practice.fill', subject: practiceId }
  await writeAudit(sql, { ...entry, at: start })
}

/** Who comes first to a pool is decided by the order of work only in practice: live has enough for everybody. */
async function setUpWorkspace(
  sql: RawSql,
  id: string,
  mode: 'live' | 'practice',
  customers: number,
  stock: number,
): Promise<void> {
  const words = { name: mode, brand: 'Harbour', zone: 'Asia/Shanghai', currency: 'CNY' }
  await ensureWorkspace(
    sql,
    { id, mode, ...words, locales: ['en', 'zh-CN'], seed: 'town', clockAt: start },
    start,
  )
  await inWorkspace(sql, id, async (tx) => {
    const people = userIds(customers).map((userId, i) => ({
      customerId: customerIdOf(id, { userId }),
      item: profileOf(userId, i),
    }))
    await insertItems(tx, id, people, start)
    const add = async (journey: string, title: string, flow: Flow, draft: Flow, sweepAt: number | null) => {
      const version = journey.replace(/.{12}$/, (tail) => `a${tail.slice(1)}`)
      await tx`
        insert into journeys (workspace_id, id, title, state, draft, revision, version_id, next_sweep_at, created_at, changed_at)
        values (${id}, ${journey}, ${tx.json({ en: title })}, 'live', ${tx.json(draft as never)}, 1, ${version}, ${sweepAt}, ${start}, ${start})`
      await tx`
        insert into versions (workspace_id, id, journey_id, number, flow, hash, published_at, published_by)
        values (${id}, ${version}, ${journey}, 1, ${tx.json(flow as never)}, ${title}, ${start}, 'test')`
    }
    await add(winBackJourney, 'Win back', campaignFlow, campaignFlow, start + 60_000)
    await add(cartJourney, 'Cart', cartFlow('You left something.'), cartFlow('Your cart waits.'), null)
    await tx`
      insert into pools (workspace_id, bucket, id, title, stock, free, created_at)
      values (${id}, ${bucketOf('washes')}, 'washes', ${tx.json({ en: 'Washes' })}, ${stock}, ${stock}, ${start})`
  })
}

const profileOf = (externalId: string, i: number): InboxItem => ({
  kind: 'identify',
  externalId,
  attributes: { name: `Customer ${i}`, lapsed: i % 7 !== 0 },
  timeZone: zones[i % 3],
  reachable: i % 11 === 3 ? [] : ['sms'],
})
