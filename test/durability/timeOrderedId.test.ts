import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../server/src/db/openDatabase.ts'
import { timeOrderedId } from '../../server/src/queries/engine/timeOrderedId.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'

let made: TestDatabase
let database: Database

beforeAll(async () => {
  made = await freshDatabase()
  database = openDatabase(made.url, { connections: 1 })
})
afterAll(async () => {
  await database.close()
  await made.drop()
})

test('ids of one statement are all different, of version 7, and begin with the millisecond they were made in', async () => {
  const { sql } = database
  const before = Date.now()
  const rows = await sql<{ id: string }[]>`select ${timeOrderedId(sql)} as id from generate_series(1, 10000)`
  const after = Date.now()
  expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000)
  for (const { id } of rows) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
    expect(at).toBeGreaterThanOrEqual(before - 1)
    expect(at).toBeLessThanOrEqual(after + 1)
  }
})
