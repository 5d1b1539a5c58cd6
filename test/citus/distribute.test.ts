import { openDatabase } from '@rekindle/server/db'
import { beforeAll, expect, test } from 'vitest'
import { distribute } from '../../server/src/citus/distribute.ts'
import { placedByHand, placementOf } from '../../server/src/citus/placement.ts'
import { freshDatabase } from '../setup/database.ts'

let database: ReturnType<typeof openDatabase>
let tables: string[]
beforeAll(async () => {
  const { url, drop } = await freshDatabase()
  database = openDatabase(url)
  const rows = await database.sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`
  tables = rows.map(({ name }) => name)
  return async () => {
    await database.close()
    await drop()
  }
})

test('every table of the schema has a place on a cluster, and every place a table', () => {
  expect(tables.filter((name) => placementOf(name) === undefined)).toEqual([])
  expect(placedByHand.filter((name) => !tables.includes(name))).toEqual([])
})

test('a dry run says in order what would be done, also without Citus', async () => {
  const { statements, unplaced } = await distribute(database.sql, { shards: 64, dryRun: true })
  expect(unplaced).toEqual([])
  const spread = statements.flatMap(
    (text) => /create_(?:distributed|reference)_table\('(\w+)'/.exec(text)?.[1] ?? [],
  )
  expect([...spread].sort()).toEqual(tables.filter((name) => placementOf(name) !== 'local').sort())
  const first = (part: string) => statements.findIndex((text) => text.includes(part))
  expect(first("create_reference_table('versions')")).toBeLessThan(first("create_distributed_table('lanes'"))
  expect(first("create_distributed_table('lanes'")).toBeLessThan(first("colocate_with => 'lanes'"))
  expect(first('create_distributed_function')).toBeLessThan(first('create_reference_table'))
})

test('its policies hold without the subqueries that Citus refuses, and still part the brands', async () => {
  const { statements } = await distribute(database.sql, { shards: 64, dryRun: true })
  const policies = statements.filter((text) => text.startsWith('alter policy'))
  expect(policies.length).toBeGreaterThan(20)
  for (const text of policies) await database.sql.unsafe(text)
  const rows =
    await database.sql`select tablename, qual from pg_policies where tablename in ('runs', 'workspaces')`
  expect(rows.map(({ qual }) => qual).sort()).toEqual([
    '(id = current_workspace())',
    '(workspace_id = current_workspace())',
  ])
})

test('every unique key of a table that is cut by bucket holds the bucket, and it refers to no other table', async () => {
  const cut = tables.filter((name) => placementOf(name) === 'distributed')
  const rows = await database.sql<{ name: string }[]>`
    select i.indrelid::regclass::text as name from pg_index i
    where i.indrelid::regclass::text = any(${cut}::text[]) and (i.indisunique or i.indisprimary)
      and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'bucket'
        and a.attnum = any(i.indkey))
    union all
    select conrelid::regclass::text from pg_constraint where contype = 'f' and conrelid::regclass::text = any(${cut}::text[])`
  expect(rows).toEqual([])
})

test('without Citus nothing is done, and it is said', async () => {
  const report = await distribute(database.sql, { shards: 64, dryRun: false })
  expect(report.missing).toBe(true)
})
