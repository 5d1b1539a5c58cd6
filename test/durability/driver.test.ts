import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign } from './campaign/openCampaign.ts'
import { setUpCampaign, start, workspaceId } from './campaign/setUpCampaign.ts'

let database: TestDatabase
let first: Campaign
let second: Campaign
beforeAll(async () => {
  database = await freshDatabase()
  first = openCampaign(database.url)
  second = openCampaign(database.url)
  await setUpCampaign(first.sql, 3)
})
afterAll(async () => {
  await Promise.all([first, second].map((campaign) => campaign.database.close()))
  await database.drop()
})

/** Ends the session that made somebody the driver, as a restart of PostgreSQL would. */
async function cutTheDriver(): Promise<void> {
  const holders = () => second.sql<{ pid: number }[]>`
    select distinct pid from pg_locks where locktype = 'advisory' and classid in (7358012, 7358013)
      and database = (select oid from pg_database where datname = current_database())`
  for (const { pid } of await holders()) await second.sql`select pg_terminate_backend(${pid})`
  while ((await holders()).length > 0) await new Promise(setImmediate)
}

/** The second process drives until it may rest. */
const driveOn = (note: () => void, rest: Promise<void>) =>
  second.engine.store.asDriver(workspaceId, async () => {
    note()
    await rest
  })

const scope = { workspaceId, buckets: Array.from({ length: 1_024 }, (_, bucket) => bucket) }

test('who lost the connection that made them the driver steps nobody and moves no clock any more', async () => {
  const { store } = first.engine
  const said: string[] = []
  const note = (words: string) => () => void said.push(words)
  const drive = store.asDriver(workspaceId, async () => {
    await store.inLane(scope, async () => note('the first steps')())
    await cutTheDriver()
    let rest: () => void = () => {}
    const second = driveOn(note('the second drives'), new Promise<void>((done) => (rest = done)))
    await expect.poll(() => said).toHaveLength(2)
    const lost = { name: 'DriveLost' }
    const step = store.inLane(scope, async () => note('the first steps still')())
    await expect(step).rejects.toMatchObject(lost)
    await expect(store.moveClock(workspaceId, start, start + 60_000)).rejects.toMatchObject(lost)
    rest()
    await second
  })
  await expect(drive).rejects.toThrow()
  expect(said).toEqual(['the first steps', 'the second drives'])
  expect((await store.loadWorkspace(workspaceId)).clockAt).toBe(start)
})

test('who drives next waits for the transaction that the driver before has open', async () => {
  const { store } = first.engine
  const said: string[] = []
  let next: Promise<unknown> = Promise.resolve()
  const drive = store.asDriver(workspaceId, () =>
    store.inLane(scope, async () => {
      await cutTheDriver()
      next = second.engine.store.asDriver(workspaceId, async () => void said.push('the second drives'))
      // Its session waits for a row that this transaction holds.
      await expect
        .poll(() => second.sql`select from pg_locks where not granted and locktype = 'transactionid'`)
        .toHaveLength(1)
      said.push('the first is done')
    }),
  )
  await expect(drive).rejects.toThrow()
  await next
  expect(said).toEqual(['the first is done', 'the second drives'])
  expect(await store.asDriver(workspaceId, async () => 'free again')).toBe('free again')
})
