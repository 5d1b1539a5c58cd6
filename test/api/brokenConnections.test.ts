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

test('a transaction whose connection was cut writes nothing more, on no other connection either', async () => {
  const { sql } = database
  let late: unknown
  const broken = sql.begin(async (tx) => {
    await tx`insert into notes values ('first')`
    await cut()
    // Both connections of the pool are in use again by others.
    await Promise.all([sql`select 1`, sql`select 1`]).catch(() => {})
    await Promise.all([sql`select pg_sleep(0.01)`, sql`select 1`])
    late = await tx`insert into notes values ('second')`.catch((error: Error) => error.message)
  })
  await expect(broken).rejects.toThrow(/CONNECTION_CLOSED|ECONNRESET|terminat/)
  await expect.poll(() => late).toMatch(/CONNECTION_CLOSED/)
  expect([...(await sql`select text from notes`)]).toEqual([])
})

test('a session that was held for oneself and cut does no harm when it is let go', async () => {
  const { sql } = database
  const session = await sql.reserve()
  await session`select 1`
  await cut()
  await expect(session`select 1`).rejects.toThrow(/CONNECTION_CLOSED|ECONNRESET|terminat/)
  session.release()
  const answers = await Promise.all(Array.from({ length: 8 }, () => sql`select 1 as one`))
  expect(answers.map(([row]) => row?.one)).toEqual(Array(8).fill(1))
})
