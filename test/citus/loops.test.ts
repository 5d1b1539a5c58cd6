import { advanceHomes, drainCustomers, type EngineStore, handOver, relayMail } from '@rekindle/runtime/engine'
import type { InboxItem } from '@rekindle/runtime/lane'
import { inWorkspace, type RawSql } from '@rekindle/server/db'
import { expect, test } from 'vitest'
import { placementOf } from '../../server/src/citus/placement.ts'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { openCampaign } from '../durability/campaign/openCampaign.ts'
import { customersOf, setUpCampaign, start, workspaceId } from '../durability/campaign/setUpCampaign.ts'
import { freshDatabase } from '../setup/database.ts'
import { examineStatement } from './examineStatement.ts'
import { hearStatements } from './hearStatements.ts'
import { oneShard } from './oneShard.ts'
import { readStatements, type Tree } from './readStatement.ts'

const hour = 3_600_000

/** What the loop does that asks systems outside: one question is answered, the other is asked again later. */
async function askAround(sql: RawSql, store: EngineStore, at: number): Promise<void> {
  for (const n of [1, 2])
    await sql`
      insert into questions (workspace_id, bucket, id, run_id, customer_id, visit, source, keep, at, lease_until)
      values (${workspaceId}, ${n}, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 's', '[]', ${at}, ${0})`
  const [answered, silent] = await store.leaseQuestions(workspaceId, { limit: 5, leaseMs: 1_000 })
  if (!answered || !silent) throw new Error('Two questions were to be asked.')
  await store.settleQuestions(workspaceId, at, [{ question: answered, outcome: 'none', values: {} }])
  await store.postponeQuestions(workspaceId, [{ question: silent, delayMs: 1_000 }])
}

test('no statement of the lane, relay and sender loops needs two machines of a cluster', async () => {
  const database = await freshDatabase()
  let now = start + 60_000
  const campaign = openCampaign(database.url, { clock: () => now, groups: oneShard })
  const { sql, engine } = campaign
  const customers = customersOf(24)
  await setUpCampaign(sql, customers.length, 'live')
  const post = (item: (i: number) => InboxItem) =>
    inWorkspace(sql, workspaceId, (tx) =>
      insertItems(
        tx,
        workspaceId,
        customers.map((customerId, i) => ({ customerId, item: item(i) })),
        now,
      ),
    )
  await drainCustomers(engine, await engine.store.loadWorkspace(workspaceId))
  await post((i) => ({ kind: 'consider', journey: '0190a000-0000-7000-8000-0000000000b1', key: `k${i}` }))
  const heard = hearStatements(sql)
  for (let round = 0; round < 60; round++) {
    const workspace = await engine.store.loadWorkspace(workspaceId)
    await drainCustomers(engine, workspace)
    await relayMail(engine, workspace, 'pool')
    await advanceHomes(engine, workspace)
    await relayMail(engine, workspace, 'customer')
    await handOver(engine, workspace)
    if (round === 5)
      await post((i) => ({
        kind: 'track',
        messageId: `m${i}`,
        event: i % 4 === 0 ? 'order.paid' : 'message.replied',
        at: now,
        properties: {},
      }))
    now += 8 * hour
  }
  await askAround(sql, engine.store, now)
  expect(campaign.errors).toEqual([])
  const faults = [...heard.values()].flatMap(({ text, alone }) =>
    examineStatement(text, alone).map((fault) => `${fault}: ${text.replace(/\s+/g, ' ').slice(0, 300)}`),
  )
  expect(faults).toEqual([])

  const written = new Set(
    [...heard.values()]
      .flatMap(({ text }) => readStatements(text))
      .filter(({ kind }) => /Insert|Update|Delete/.test(kind))
      .map(({ tree }) => String((tree.relation as Tree).relname)),
  )
  const mustBe = [
    'runs',
    'visits',
    'timers',
    'messages',
    'claims',
    'sends',
    'inbox',
    'mail',
    'event_keys',
    'events',
    'assignments',
    'holdings',
    'goals',
    'totals',
    'hours',
    'tasks',
    'grants',
    'pools',
    'pool_codes',
    'customers',
    'questions',
  ]
  expect(mustBe.filter((table) => !written.has(table))).toEqual([])
  expect(mustBe.filter((table) => placementOf(table) !== 'distributed')).toEqual([])
  await campaign.database.close()
  await database.drop()
})
