import { expect, test } from 'vitest'
import { withConnection } from '../../server/src/db/embedded/withConnection.ts'
import { freshDatabase, freshDatabase15, type TestDatabase } from '../setup/database.ts'

const askFor = (database: TestDatabase, statement: string) =>
  withConnection(database.url, async (sql) => Object.values((await sql.unsafe(statement))[0] ?? {})[0])

const major = `select current_setting('server_version_num')::int / 10000`

test('two fresh databases of one run know nothing of each other', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  await askFor(one, 'create table mine as select 1')
  expect(await askFor(two, `select to_regclass('mine')`)).toBeNull()
  expect(await askFor(two, major)).toBe(18)
  await Promise.all([one.drop(), two.drop()])
})

test('the oldest supported PostgreSQL is really that one', async ({ skip }) => {
  const [one, two] = await Promise.all([freshDatabase15(skip), freshDatabase15(skip)])
  expect(await askFor(one, major)).toBe(15)
  expect(await askFor(two, major)).toBe(15)
  await Promise.all([one.drop(), two.drop()])
})
