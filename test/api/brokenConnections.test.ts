import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../server/src/db/openDatabase.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'

let own: TestDatabase
let database: Database

beforeAll(async () => {
  own = await freshDatabase()
  database = openDatabase(own.url, { connections: 2 })
  await database.sql`create table notes (text text)`
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

/** Ends all sessions of the raw client but the one that asks. */
const cut = async () => {
  const other = openDatabase(own.url, { connections: 1 })
  await other.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`
  await other.close()
}

const closed = /CONNECTION_CLOSED|ECONNRESET|EPIPE|terminat/

/** What became of a statement: a connection may be found dead only when it is used. */
const outcome = (answer: PromiseLike<unknown>) =>
  answer.then(
    () => 'answered',
    (error: Error) => (closed.test(error.message) ? 'cut' : error.message),
  )

test('a transaction whose connection was cut writes nothing more, on no other connection either', async () => {
  const { sql } = database
  let late: unknown
  const broken = sql.begin(async (tx) => {
    await tx`insert into notes values ('first')`
    await cut()
    // Both connections of the pool are in use again by others.
    await expect
      .poll(() => Promise.all([outcome(sql`select pg_sleep(0.01)`), outcome(sql`select 1`)]))
      .toEqual(['answered', 'answered'])
    late = await tx`insert into notes values ('second')`.catch((error: Error) => error.message)
  })
  await expect(broken).rejects.toThrow(closed)
  await expect.poll(() => late).toMatch(/CONNECTION_CLOSED/)
  expect([...(await sql`select text from notes`)]).toEqual([])
})

test('a session that was held for oneself and cut does no harm when it is let go', async () => {
  const { sql } = database
  // Twenty times, because what happens depends on whether the cut is seen while writing, while reading or before.
  for (let time = 0; time < 20; time++) {
    const session = await sql.reserve()
    await cut()
    expect(await outcome(session`select 1`)).toBe('cut')
    session.release()
    const eight = await Promise.all(Array.from({ length: 8 }, () => outcome(sql`select 1`)))
    expect(eight.filter((each) => each !== 'answered' && each !== 'cut')).toEqual([])
    await expect
      .poll(() => Promise.all([outcome(sql`select 1`), outcome(sql`select 1`)]))
      .toEqual(['answered', 'answered'])
  }
})

test('a pool whose connections were cut ends at once', async () => {
  const pool = openDatabase(own.url, { connections: 2 })
  const asleep = Promise.all([1, 2].map(() => outcome(pool.sql`select pg_sleep(30)`)))
  await expect
    .poll(
      async () =>
        (
          await database.sql`
    select 1 from pg_stat_activity where datname = current_database() and query like '%pg_sleep(30)%' and state = 'active'
      and pid <> pg_backend_pid()`
        ).length,
    )
    .toBe(2)
  const ended = pool.sql.end()
  await cut()
  expect(await asleep).toEqual(['cut', 'cut'])
  await ended
  await pool.close()
})
