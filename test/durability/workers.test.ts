import { advanceHomes, drainCustomers, handOver, relayMail, sweepDue } from '@rekindle/runtime/engine'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign } from './campaign/openCampaign.ts'
import { paperSender } from './campaign/paperSender.ts'
import { setUpCampaign, start, workspaceId } from './campaign/setUpCampaign.ts'

let database: TestDatabase
let now = start
const handed: string[] = []
const open: Campaign[] = []

/** A worker of a live workspace on the test's clock. Its paper is one that must not be handed a message twice. */
function openWorker(): Campaign {
  const sender = (sql: Campaign['sql']) => ({
    ...paperSender(sql, (ids) => handed.push(...ids)),
    idempotent: false,
  })
  const worker = openCampaign(database.url, { clock: () => now, sender })
  open.push(worker)
  return worker
}

async function work({ engine, world }: Campaign): Promise<number> {
  const workspace = await engine.store.loadWorkspace(workspaceId)
  return (
    (await world.post(workspaceId, now)) +
    (await sweepDue(engine, workspace)) +
    (await drainCustomers(engine, workspace)) +
    (await handOver(engine, workspace)) +
    (await relayMail(engine, workspace, 'pool')) +
    (await advanceHomes(engine, workspace)) +
    (await relayMail(engine, workspace, 'customer')) +
    (await world.plan(workspaceId, now))
  )
}

beforeEach(async () => {
  database = await freshDatabase()
  now = start
  handed.length = 0
})

afterEach(async () => {
  await Promise.all(open.splice(0).map((worker) => worker.database.close()))
  await database.drop()
})

test('three workers fighting over a live workspace step everybody once and send every message once', async () => {
  const workers = [openWorker(), openWorker(), openWorker()]
  const [{ sql, engine, world }] = workers as [Campaign, ...Campaign[]]
  await setUpCampaign(sql, 60, 'live')
  const until = start + 15 * 86_400_000
  while (now < until) {
    const done = await Promise.all(workers.map(work))
    if (done.some((count) => count > 0)) continue
    const next = [await engine.store.nextDueAt(workspaceId), await world.nextAt(workspaceId)]
    now = Math.min(...next.map((at) => at ?? until), until)
  }
  expect(workers.flatMap((worker) => worker.errors)).toEqual([])
  const { findings } = await examine(sql, workspaceId)
  expect(findings).toEqual([])
  const [count] = await sql`select count(*) as sent from outbox`
  expect(count?.sent).toBeGreaterThan(40)
  expect(handed.length).toBe(count?.sent)
  expect(new Set(handed).size).toBe(handed.length)
  const doubles = await sql`select customer_id from entries group by 1 having count(*) > 1`
  expect([...doubles]).toEqual([])
})
