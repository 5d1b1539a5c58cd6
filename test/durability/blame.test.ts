import { bucketCount } from '@rekindle/server/db'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buryWorkers } from '../../server/src/workers/buryWorkers.ts'
import { createGuard, type Guard } from '../../server/src/workers/createGuard.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign } from './campaign/openCampaign.ts'
import { customersOf, setUpCampaign, workspaceId } from './campaign/setUpCampaign.ts'

const [ada = ''] = customersOf(1)
const bucket = bucketCount - 1
const lane = { workspaceId, buckets: [bucket] }
const alone = { ...lane, customers: [ada] }
const survivorId = '0190bbbb-0000-7000-8000-ffffffffffff'
let database: TestDatabase
let campaign: Campaign
let survivor: Guard
let people = 0

beforeAll(async () => {
  database = await freshDatabase()
  campaign = openCampaign(database.url)
  await setUpCampaign(campaign.sql, 1, 'live')
  survivor = createGuard(campaign.sql, survivorId)
})
afterEach(() => campaign.sql`delete from lane_deaths`)
afterAll(async () => {
  await campaign.database.close()
  await database.drop()
})

/** A worker whose process ends here; `bury` is when somebody finds out. */
async function die(act: (guard: Guard) => Promise<void>): Promise<() => Promise<void>> {
  const { sql } = campaign
  const id = `0190bbbb-0000-7000-8000-${String(++people).padStart(12, '0')}`
  await sql`
    insert into workers (id, host, pid, started_at, seen_at) values (${id}, 'h', 1, now(), now() + interval '1 hour')`
  await act(createGuard(sql, id))
  return async () => {
    const session = await sql.reserve()
    await buryWorkers(sql, session, survivorId)
    session.release()
    await survivor.refresh()
  }
}
const dieAndBury = async (act: (guard: Guard) => Promise<void>) => (await die(act))()
const dieAlone = (phase: 'step' | 'save') =>
  dieAndBury(async (guard) => {
    await guard.begin(alone)
    await guard.enter(alone, phase)
  })
const suspect = () => survivor.suspects(workspaceId).get(bucket)

async function succeed(): Promise<void> {
  await survivor.begin(lane)
  await survivor.end(lane)
  await survivor.acquit(lane)
}

/** Until the database's clock, in milliseconds, stands after whatever was begun. */
async function aMoment(): Promise<void> {
  const isOver = async () => {
    const [row] = await campaign.sql<{ over: boolean }[]>`
      select now()::timestamptz(3) > max(since) as over from working`
    return row?.over === true
  }
  while (!(await isOver()));
}

test('a process killed between two transactions leaves nobody to blame', async () => {
  await dieAndBury(async (guard) => {
    await guard.begin(lane)
    await guard.end(lane)
  })
  expect(suspect()).toBeUndefined()
  await dieAndBury((guard) => guard.begin(lane))
  expect(suspect()).toMatchObject({ deaths: 1, alone: 0 })
})

test('what was done after a death forgives it, also when the death is found later', async () => {
  const bury = await die((guard) => guard.begin(lane))
  await aMoment()
  await succeed()
  await bury()
  expect(suspect()).toBeUndefined()
  expect(await campaign.sql`select 1 from lane_deaths`).toHaveLength(0)

  await dieAlone('step')
  expect(suspect()).toMatchObject({ deaths: 1, customerId: ada, alone: 1 })
  await succeed()
  expect(suspect()).toBeUndefined()
  expect(await campaign.sql`select 1 from lane_deaths`).toHaveLength(0)
})

test('what was done before a death does not forgive it', async () => {
  await succeed()
  await dieAndBury((guard) => guard.begin(lane))
  await survivor.acquit(lane)
  expect(suspect()).toMatchObject({ deaths: 1 })
})

test('deaths with a customer alone add up within one phase only', async () => {
  await dieAlone('step')
  await dieAlone('step')
  await dieAndBury((guard) => guard.begin(lane))
  expect(suspect()).toMatchObject({ deaths: 3, customerId: ada, alone: 2 })
  await dieAlone('save')
  expect(suspect()).toMatchObject({ deaths: 4, customerId: ada, alone: 1 })
})

test('of two lanes a process is at, only the one that is not over is to blame', async () => {
  const other = { workspaceId, buckets: [bucket - 1], track: 1 }
  await dieAndBury(async (guard) => {
    await guard.begin(lane)
    await guard.begin(other)
    await guard.end(other)
  })
  expect(suspect()).toMatchObject({ deaths: 1 })
  expect(survivor.suspects(workspaceId).get(bucket - 1)).toBeUndefined()
})

test('what one track has done does not forgive a death in the lane that another was at before', async () => {
  await succeed()
  const bury = await die((guard) => guard.begin(lane))
  const later = { workspaceId, buckets: [bucket - 1], track: 1 }
  await survivor.begin(later)
  await survivor.end(later)
  await survivor.acquit(lane)
  await bury()
  expect(suspect()).toMatchObject({ deaths: 1 })
})

test('deaths of long ago do not count', async () => {
  await dieAlone('step')
  await campaign.sql`update lane_deaths set at = at - interval '11 minutes'`
  await survivor.refresh()
  expect(suspect()).toBeUndefined()
  await dieAlone('step')
  expect(suspect()).toMatchObject({ deaths: 1, alone: 1 })
})
