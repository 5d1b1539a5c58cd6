import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign } from './campaign/openCampaign.ts'
import { customersOf, setUpCampaign, workspaceId } from './campaign/setUpCampaign.ts'

const customers = customersOf(20)
const ada = customers[6] as string
let database: TestDatabase
let campaign: Campaign

beforeAll(async () => {
  database = await freshDatabase()
  campaign = openCampaign(database.url)
  await setUpCampaign(campaign.sql, customers.length, 'live')
})
afterAll(async () => {
  await campaign.database.close()
  await database.drop()
})

/** How the process ended: SIGKILL when it died at the customer. */
async function workInChild(): Promise<string> {
  const child = spawn(execPath, [inject('scripts').workInChild, database.url, ada], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = await once(child, 'exit')
  return signal ?? String(code)
}

const moved = async () => (await campaign.sql`select id from customers order by id`).map(({ id }) => id)
const others = customers.filter((id) => id !== ada).sort()

test('everybody moves on though a worker dies at one customer each time it starts, and that one is set aside', async () => {
  expect(await workInChild()).toBe('SIGKILL')
  expect(await moved()).toEqual([])
  for (let restart = 0; restart < 4; restart++) expect(await workInChild()).toBe('SIGKILL')
  expect(await moved()).toEqual(others)

  expect(await workInChild()).toBe('0')
  expect(await moved()).toEqual(others)
  const stuck = await campaign.sql`select customer_id as id, kind from stuck_customers`
  expect([...stuck]).toEqual([{ id: ada, kind: 'death' }])
  expect([...(await campaign.sql`select * from lane_deaths`)]).toEqual([])
  const [left] = await campaign.sql`select count(*) as count from inbox`
  expect(left?.count).toBe(1)
  expect((await examine(campaign.sql, workspaceId)).findings).toEqual([])
})
