import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { booleans, instants, jsons, numbers, texts } from '../../server/src/queries/lane/columns.ts'
import { freshDatabase } from '../setup/database.ts'

const database = await freshDatabase()
const sql = postgres(database.url, { max: 1 })
afterAll(async () => {
  await sql.end()
  await database.drop()
})

const awkward = [
  'null',
  'NULL',
  '',
  ' ',
  '{}',
  'a,b',
  '"',
  '\\',
  '\\"',
  'line\nbreak\ttab',
  '重燃 🔥',
  "it's",
  '\u007f',
]

/** The values as the server has them, in their order. */
async function sent(array: string, type: string): Promise<(string | null)[]> {
  const rows = await sql<{ value: string | null }[]>`
    select value::text as value from unnest(${array}::${sql.unsafe(type)}[]) with ordinality as t (value, n) order by n`
  return rows.map(({ value }) => value)
}

test('any text reaches the database as it was, and a missing one as null', async () => {
  const rows = [...awkward, undefined, null]
  expect(
    await sent(
      texts(rows, (text) => text),
      'text',
    ),
  ).toEqual([...awkward, null, null])
})

test('any JSON reaches the database as it was, and a missing one as null', async () => {
  const nested = awkward.map((text) => ({ [`key ${text}`]: [text, { deep: text }] }))
  const rows = [...nested, nested.at(-1), awkward, 'a text', 7, false, undefined, null]
  const values = await sent(
    jsons(rows, (value) => value),
    'jsonb',
  )
  expect(values.map((text) => (text === null ? null : JSON.parse(text)))).toEqual(
    rows.map((row) => row ?? null),
  )
})

test('instants, numbers and booleans keep their order, also where neighbours are equal', async () => {
  const at = Date.UTC(2026, 2, 8, 2, 30, 0, 123)
  const given = [at, at, undefined, at + 1, at]
  const values = await sent(
    instants(given, (value) => value),
    'timestamptz',
  )
  expect(values.map((text) => (text === null ? undefined : Date.parse(text)))).toEqual(given)
  expect(
    await sent(
      numbers([3, -1, 0], (n) => n),
      'int',
    ),
  ).toEqual(['3', '-1', '0'])
  expect(
    await sent(
      booleans([true, false], (value) => value),
      'bool',
    ),
  ).toEqual(['true', 'false'])
})
