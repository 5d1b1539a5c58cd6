import { drainCustomers, sweepDue } from '@rekindle/runtime/engine'
import { inWorkspace } from '@rekindle/server/db'
import { expect, test } from 'vitest'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { openCampaign } from '../durability/campaign/openCampaign.ts'
import { customersOf, setUpCampaign, start, workspaceId } from '../durability/campaign/setUpCampaign.ts'
import { freshDatabase } from '../setup/database.ts'

test('a sweep asks those who fit, and whoever has mail that may make them fit; nobody else', async () => {
  const database = await freshDatabase()
  const now = start + 60_000
  const campaign = openCampaign(database.url, { clock: () => now })
  const { sql, engine } = campaign
  const customers = customersOf(21)
  await setUpCampaign(sql, customers.length, 'live')
  await drainCustomers(engine, await engine.store.loadWorkspace(workspaceId))
  // The 1st, 8th and 15th have not lapsed; of the 8th that is no longer true, and it lies in the inbox.
  const identify = { kind: 'identify', attributes: { lapsed: true } } as const
  await inWorkspace(sql, workspaceId, (tx) =>
    insertItems(tx, workspaceId, [{ customerId: customers[7] as string, item: identify }], now),
  )
  await sweepDue(engine, await engine.store.loadWorkspace(workspaceId))
  const asked = await sql<{ id: string }[]>`
    select subject_id as id from inbox where body ->> 'kind' = 'consider' order by 1`
  const notAsked = [customers[0], customers[14]]
  expect(asked.map(({ id }) => id)).toEqual(customers.filter((id) => !notAsked.includes(id)).sort())
  await drainCustomers(engine, await engine.store.loadWorkspace(workspaceId))
  const [row] = await sql<{ count: number }[]>`select count(*) as count from entries`
  expect(row?.count).toBe(19)
  await campaign.database.close()
  await database.drop()
})
