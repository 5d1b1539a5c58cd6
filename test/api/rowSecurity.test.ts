import { ensureWorkspace, inWorkspace, inWorkspaceDb, openDatabase, tables } from '@rekindle/server/db'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'

const a = '11111111-1111-4111-8111-111111111111'
const b = '22222222-2222-4222-8222-222222222222'
const ada = '33333333-3333-4333-8333-333333333333'
let database: ReturnType<typeof openDatabase>

beforeAll(async () => {
  const { url, drop } = await freshDatabase()
  database = openDatabase(url)
  for (const [id, name] of [
    [a, 'Brand A'],
    [b, 'Brand B'],
  ] as const) {
    const rest = { zone: 'UTC', currency: 'EUR', brand: name, locales: ['en'], seed: name }
    await ensureWorkspace(database.sql, { id, name, mode: 'live', ...rest }, 0)
    await database.sql`
      insert into customers (workspace_id, bucket, id, attributes, reachable, created_at)
      values (${id}, 7, ${ada}, ${database.sql.json({ name })}, '{}', ${0})`
  }
  return async () => {
    await database.close()
    await drop()
  }
})

test('whoever works for one brand sees its customers only, even without asking for the workspace', async () => {
  const seen = await inWorkspace(
    database.sql,
    a,
    (tx) => tx`select attributes ->> 'name' as name from customers`,
  )
  expect(seen.map(({ name }) => name)).toEqual(['Brand A'])
  const byDrizzle = await inWorkspaceDb(database.db, b, (tx) => tx.select().from(tables.customers))
  expect(byDrizzle.map(({ attributes }) => attributes.name)).toEqual(['Brand B'])
})

test('they can change and delete nothing of the other brand', async () => {
  const changed = await inWorkspace(database.sql, a, async (tx) => [
    (await tx`update customers set locale = 'zh-CN' where workspace_id = ${b}`).count,
    (await tx`delete from lanes where workspace_id = ${b}`).count,
    (await tx`update workspaces set name = 'Mine' where id = ${b}`).count,
  ])
  expect(changed).toEqual([0, 0, 0])
})

test('they can write nothing in its name', async () => {
  const written = inWorkspace(
    database.sql,
    a,
    (tx) => tx`insert into event_names (workspace_id, name) values (${b}, 'order.paid')`,
  )
  await expect(written).rejects.toThrow('row-level security')
})

test('sign-in secrets are out of their reach', async () => {
  await expect(inWorkspace(database.sql, a, (tx) => tx`select * from sessions`)).rejects.toThrow('permission')
})

test('after the transaction the connection is as it was', async () => {
  const one = openDatabase(database.url, { connections: 1 })
  await inWorkspace(one.sql, a, (tx) => tx`select 1`)
  const [row] = await one.sql`select current_user, current_setting('rekindle.workspace', true) as workspace`
  expect(row?.current_user).not.toBe('rekindle_app')
  expect(row?.workspace).toBe('')
  await one.close()
})

test('a workspace id that is no UUID is refused before it reaches the database', () => {
  expect(() => inWorkspace(database.sql, "'; drop table runs; --", async () => 1)).toThrow('is not a UUID')
})

test('where the role can not be taken on, nothing is done at all', async () => {
  const { url, drop } = await freshDatabase()
  const plain = openDatabase(url, { connections: 1 })
  await plain.sql`create role outsider_of_rekindle`
  await plain.sql`grant all on all tables in schema public to outsider_of_rekindle`
  await plain.sql`set session authorization outsider_of_rekindle`
  const done: number[] = []
  const attempt = inWorkspace(plain.sql, a, async (tx) => {
    await tx`insert into event_names (workspace_id, name) values (${a}, 'order.paid')`
    done.push(1)
  })
  await expect(attempt).rejects.toThrow('permission denied to set role')
  expect(done).toEqual([])
  await plain.sql`reset session authorization`
  expect([...(await plain.sql`select name from event_names`)]).toEqual([])
  await plain.sql`drop owned by outsider_of_rekindle`
  await plain.sql`drop role outsider_of_rekindle`
  await plain.close()
  await drop()
})
