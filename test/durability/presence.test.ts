import { openDatabase } from '@rekindle/server/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../server/src/log.ts'
import { Presence } from '../../server/src/workers/Presence.ts'
import { workerLock } from '../../server/src/workers/workerLock.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'

let own: TestDatabase
beforeAll(async () => {
  own = await freshDatabase()
})
afterAll(() => own.drop())

test('a worker whose sign of life fails on one connection keeps its lock, and takes no connection more', async () => {
  const database = openDatabase(own.url, { connections: 3 })
  const outside = openDatabase(own.url, { connections: 1 })
  let warnings = 0
  const log = createLog('silent')
  log.warn = () => {
    warnings++
  }
  const vitals = () => ({ fill: 0, stepsPerSecond: 0, transactions: 0 })
  const worker = await Presence.start({ sql: database.sql, log, vitals, everyMs: 5 })
  const locks = async () => [
    ...(await outside.sql<{ pid: number; granted: boolean }[]>`
      select pid, granted from pg_locks where locktype = 'advisory' and classid = ${workerLock}::oid
        and database = (select oid from pg_database where datname = current_database())`),
  ]
  const before = await locks()
  expect(before).toEqual([{ pid: expect.any(Number), granted: true }])

  await outside.sql`alter table lane_deaths rename to gone`
  await expect.poll(() => warnings).toBeGreaterThan(5)
  expect(await locks()).toEqual(before)
  await outside.sql`alter table gone rename to lane_deaths`

  // Its own connection is cut: another one takes the lock, and signs of life go on.
  await outside.sql`select pg_terminate_backend(${before[0]?.pid ?? 0})`
  await expect.poll(async () => (await locks()).filter(({ granted }) => granted)).toHaveLength(1)
  expect((await locks())[0]?.pid).not.toBe(before[0]?.pid)
  await expect
    .poll(async () => {
      const [row] = await outside.sql<{ isFresh: boolean }[]>`
        select seen_at > clock_timestamp() - interval '1 second' as "isFresh" from workers where id = ${worker.id}`
      return row?.isFresh
    })
    .toBe(true)
  await worker.stop()
  expect(await locks()).toEqual([])
  await Promise.all([database.close(), outside.close()])
})
