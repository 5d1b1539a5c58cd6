import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { importCommand } from '../../server/src/cli/importCommand.ts'
import { type Database, ensureWorkspace, openDatabase } from '../../server/src/db/index.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'

const workspace = '0197f5f8-0000-7000-8000-0000000000cc'
const folder = mkdtempSync(join(tmpdir(), 'rekindle-import-command-'))
let own: TestDatabase
let database: Database
beforeAll(async () => {
  own = await freshDatabase()
  database = openDatabase(own.url)
  const rest = { zone: 'UTC', currency: 'EUR', brand: 'Lakeside', locales: ['en'], seed: 's' }
  await ensureWorkspace(database.sql, { id: workspace, name: 'live', mode: 'live', ...rest }, 0)
  vi.stubEnv('DATABASE_URL', own.url)
  vi.stubEnv('REKINDLE_DIR', folder)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.close()
  await own.drop()
  rmSync(folder, { recursive: true })
})

async function run(what: string, name: string, text: string | Uint8Array, ...more: string[]) {
  writeFileSync(join(folder, name), text)
  const out: string[] = []
  const io = {
    out: (line: string) => out.push(line),
    err: () => {},
    isTty: false,
    cwd: folder,
    readStdin: async () => new Uint8Array(),
  }
  const code = await importCommand.run([what, name, '--workspace', workspace, ...more], io)
  return { code, out }
}

const kinds = async () => {
  const rows = await database.sql<{ kind: string; history: boolean | null }[]>`
    select body ->> 'kind' as kind, (body -> 'history')::boolean as history from inbox order by id`
  return rows.map(({ kind, history }) => (history ? `${kind} of the past` : kind))
}

test('a list of customers and a file of events are brought in from the command line', async () => {
  expect(await run('customers', 'people.csv', 'id,name\nc-1,Ada\nc-2,Bo\n')).toEqual({
    code: 0,
    out: ['2 rows were brought in.'],
  })
  const line = '{"userId":"c-1","event":"order.paid","timestamp":"2025-11-02T10:00:00Z"}\n'
  await run('events', 'events.jsonl', line)
  const csv = 'userId,event,timestamp\nc-2,order.paid,2025-11-02\n'
  const { out } = await run('events', 'events.csv', csv, '--json')
  expect(JSON.parse(out[0] ?? '')).toEqual({ rows: 1, written: 1, problems: [] })
  expect(await kinds()).toEqual(['identify', 'identify', 'track of the past', 'track of the past'])
})

test('a file with a mistake ends with 1 and the line; a dry run writes nothing', async () => {
  await database.sql`delete from inbox`
  expect(await run('customers', 'bad.csv', 'id\n\n1\n1\n')).toEqual({
    code: 1,
    out: ['Line 4, column 1 ("id"): the id "1" stands on line 3 too. Keep one line a customer.'],
  })
  expect(await run('events', 'bad.jsonl', '{}\n')).toMatchObject({
    code: 1,
    out: [expect.stringMatching(/^Line 1: the event has no time\./)],
  })
  const wide = Buffer.from('\u{FEFF}userId,event,timestamp\n', 'utf16le')
  expect(await run('events', 'wide.csv', wide)).toMatchObject({
    code: 1,
    out: [expect.stringContaining('The file is UTF-16')],
  })
  expect(await run('customers', 'fine.csv', 'id\n1\n', '--dry-run')).toEqual({
    code: 0,
    out: ['1 rows are fine; nothing was written.'],
  })
  expect(await kinds()).toEqual([])
  await expect(run('orders', 'fine.csv', '')).rejects.toThrow(/^Usage: rekindle import/)
  const elsewhere = run('customers', 'fine.csv', 'id\n1\n', '--workspace', 'garage')
  await expect(elsewhere).rejects.toThrow(`There is no workspace "garage". There are: ${workspace} (live).`)
})
