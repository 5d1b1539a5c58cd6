import type { InboxItem } from '@rekindle/runtime/lane'
import { ensureWorkspace, inWorkspace, type RawSql } from '@rekindle/server/db'
import { bucketOf, customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../../server/src/ingest/postItems.ts'
import { campaignFlow } from './campaignFlow.ts'

export const workspaceId = '0190a000-0000-7000-8000-000000000001'
export const versionId = '0190a000-0000-7000-8000-0000000000a1'
const journeyId = '0190a000-0000-7000-8000-0000000000b1'

/** Monday, 09:00 in Shanghai. */
export const start = Date.parse('2026-03-02T01:00:00Z')
export const end = start + 40 * 86_400_000

export const customersOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => customerIdOf(workspaceId, { userId: `c${i}` }))

const zones = ['Asia/Shanghai', 'Europe/Athens', 'America/New_York']

/** A workspace with customers in their inboxes, one published journey and twelve free washes. */
export async function setUpCampaign(
  sql: RawSql,
  count: number,
  mode: 'practice' | 'live' = 'practice',
): Promise<void> {
  await ensureWorkspace(
    sql,
    {
      id: workspaceId,
      name: 'Harbour',
      mode,
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      brand: 'Harbour',
      locales: ['en', 'zh-CN'],
      seed: 'campaign',
      clockAt: start,
    },
    start,
  )
  await inWorkspace(sql, workspaceId, async (tx) => {
    await insertItems(
      tx,
      workspaceId,
      customersOf(count).map((customerId, i) => ({ customerId, item: profileOf(i) })),
      start,
    )
    await tx`
      insert into journeys (workspace_id, id, title, state, draft, revision, version_id, next_sweep_at, created_at, changed_at)
      values (${workspaceId}, ${journeyId}, ${tx.json({ en: 'Win back' })}, 'live', ${tx.json(campaignFlow as never)}, 1,
        ${versionId}, ${start + 60_000}, ${start}, ${start})`
    await tx`
      insert into versions (workspace_id, id, journey_id, number, flow, hash, published_at, published_by)
      values (${workspaceId}, ${versionId}, ${journeyId}, 1, ${tx.json(campaignFlow as never)}, 'h', ${start}, 'test')`
    await tx`
      insert into pools (workspace_id, bucket, id, title, stock, free, created_at)
      values (${workspaceId}, ${bucketOf('washes')}, 'washes', ${tx.json({ en: 'Washes' })}, 12, 12, ${start})`
    await tx`
      insert into pool_codes (workspace_id, bucket, pool, ordinal, code)
      select ${workspaceId}, ${bucketOf('washes')}, 'washes', n, 'WASH-' || n from generate_series(1, 12) n`
  })
}

const profileOf = (i: number): InboxItem => ({
  kind: 'identify',
  externalId: `c${i}`,
  attributes: { name: `Customer ${i}`, lapsed: i % 7 !== 0 },
  timeZone: zones[i % 3],
  reachable: i % 11 === 3 ? [] : ['sms'],
})
