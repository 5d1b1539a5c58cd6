import { beforeAll, expect, test } from 'vitest'
import { createDatabase, dropDatabase } from '../../server/src/db/embedded/createDatabase.ts'
import { withConnection } from '../../server/src/db/embedded/withConnection.ts'
import { migrate, readMigrations } from '../../server/src/db/migrate.ts'
import { describeTables } from '../../server/src/db/schema/describeTables.ts'
import { freshDatabase, freshDatabase15, type TestDatabase } from '../setup/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  return () => database.drop()
})

async function columnsOf(url: string): Promise<string[]> {
  const rows = await withConnection(
    url,
    (sql) => sql`
      select c.table_name || '.' || c.column_name || ' ' || format_type(a.atttypid, a.atttypmod) ||
        case when a.attnotnull then ' not null' else '' end as line
      from information_schema.columns c
      join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attname = c.column_name
      where c.table_schema = 'public' and not t.relispartition and t.relname <> 'migrations'
      order by 1`,
  )
  return rows.map(({ line }) => line)
}

const described = () =>
  describeTables()
    .flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`))
    .sort()

test('the schema in code is the one the migrations make, on PostgreSQL 18', async () => {
  expect(await columnsOf(database.url)).toEqual(described())
})

test('and on PostgreSQL 15', async ({ skip }) => {
  const oldest = await freshDatabase15(skip)
  expect(await columnsOf(oldest.url)).toEqual(described())
  await oldest.drop()
})

test('keys of what belongs to a customer begin with workspace and bucket', () => {
  const wrong = describeTables().filter(
    ({ key, columns }) =>
      columns.some((column) => column.startsWith('bucket ')) &&
      !(key[0] === 'workspace_id' && key[1] === 'bucket'),
  )
  expect(wrong).toEqual([])
})

test('every table that names a workspace is closed to the others', async () => {
  const open = await withConnection(
    database.url,
    (sql) => sql`
      select t.relname from pg_class t
      join pg_attribute a on a.attrelid = t.oid and a.attname = 'workspace_id'
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
        and not t.relispartition and not t.relrowsecurity`,
  )
  expect(open.map(({ relname }) => relname)).toEqual([])
})

test('five that migrate at once apply each file once', async () => {
  const name = 'race_of_migrators'
  await dropDatabase(database.url, name)
  const url = await createDatabase(database.url, name, 'template0')
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(url)))
  expect(applied.flat().sort()).toEqual(readMigrations().map((file) => file.name))
  await dropDatabase(database.url, name)
})

test('a migration that was changed after it was applied is refused', async () => {
  const own = await freshDatabase()
  await withConnection(own.url, (sql) => sql`update migrations set hash = 'other' where name like '0001%'`)
  await expect(migrate(own.url)).rejects.toThrow('was changed after it was applied')
  await own.drop()
})

test('a database of a newer Rekindle is refused', async () => {
  const own = await freshDatabase()
  await withConnection(
    own.url,
    (sql) => sql`insert into migrations (name, hash) values ('9999_later.sql', '')`,
  )
  await expect(migrate(own.url)).rejects.toThrow('"9999_later.sql"')
  await own.drop()
})
