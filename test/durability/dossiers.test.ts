import { drainCustomers } from '@rekindle/runtime/engine'
import { inWorkspace } from '@rekindle/server/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucketOf } from '../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign } from './campaign/openCampaign.ts'
import { customersOf, setUpCampaign, start, workspaceId } from './campaign/setUpCampaign.ts'

const customers = customersOf(20)
const now = start + 60_000
let database: TestDatabase
let campaign: Campaign

beforeAll(async () => {
  database = await freshDatabase()
  campaign = openCampaign(database.url, { clock: () => now })
  await setUpCampaign(campaign.sql, customers.length, 'live')
})

afterAll(async () => {
  await campaign.database.close()
  await database.drop()
})

test('who is only asked in is met with all that is known of them, whether they were in a journey before or not', async () => {
  const before = customers.slice(0, 10)
  await inWorkspace(campaign.sql, workspaceId, (tx) =>
    insertItems(
      tx,
      workspaceId,
      before.map((customerId) => ({
        customerId,
        item: { kind: 'consider', journey: '0190a000-0000-7000-8000-0000000000b1', key: 'one' },
      })),
      now,
    ),
  )
  const { store } = campaign.engine
  await drainCustomers(campaign.engine, await store.loadWorkspace(workspaceId))
  const load = (asked: readonly string[]) =>
    store.inLane({ workspaceId, buckets: [...new Set(customers.map(bucketOf))] }, async (lane) => [
      ...(await lane.loadDossiers(customers, now, { messages: [], heard: [], asked })).values(),
    ])
  const all = (await load([])) ?? []
  expect(await load(customers)).toEqual(all)
  expect(await load(customers.slice(5, 15))).toEqual(all)
  expect(all.some(({ runs, messages }) => runs.size > 0 && messages.size > 0)).toBe(true)
  expect(all.some(({ runs }) => runs.size === 0)).toBe(true)
})
