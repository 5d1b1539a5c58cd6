import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemActor } from '../../server/src/auth/Actor.ts'
import { beginImport } from '../../server/src/imports/beginImport.ts'
import { customerIdOf } from '../../server/src/ingest/customerIdOf.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(() => server.database.sql`delete from inbox`)

const base = () => `/api/v1/workspaces/${server.live}/imports`
const send = (query: string, text: string) =>
  server.as('marketer')('POST', `${base()}?${query}`, text, { 'content-type': 'text/csv' })

/** The import once nobody works on it any more. */
async function ended(id: string) {
  await Promise.all(server.services.background)
  return (await server.as('marketer')('GET', `${base()}/${id}`)).body
}

async function bring(query: string, text: string) {
  const { status, body } = await send(query, text)
  expect([status, body]).toEqual([202, { id: expect.any(String) }])
  return ended(body.id)
}

const waiting = async () => {
  const [row] = await server.database.sql`select count(*)::int as count from inbox`
  return row?.count
}
const eventsOf = async (userId: string) => {
  await server.settle(server.live)
  const path = `/api/v1/workspaces/${server.live}/customers/${customerIdOf(server.live, { userId })}`
  return (await server.as('owner')('GET', path)).body.events
}

const csv = `userId,event,timestamp,total,note
ada,order.paid,2025-11-02T10:00:00Z,12.5,"two
lines"
bob,order.paid,2025-11-03T10:00:00Z,80,
`

test('past events of a CSV file are in the log with their properties, and given twice they are there once', async () => {
  expect(await bring('kind=events&name=orders.csv', csv)).toMatchObject({
    state: 'done',
    name: 'orders.csv',
    read: 2,
    rows: 2,
    written: 2,
    problems: [],
  })
  await bring('kind=events', csv)
  expect(await eventsOf('ada')).toMatchObject([
    { name: 'order.paid', at: '2025-11-02T10:00:00.000Z', properties: { total: 12.5, note: 'two\nlines' } },
  ])
})

test('one bad line keeps the whole file out; each is named with what to do', async () => {
  const lines = [
    '{"userId":"cleo","event":"visit","timestamp":"2025-11-02T10:00:00Z"}',
    'no json',
    '{"userId":"cleo","event":"visit"}',
    '',
    '{"userId":"cleo","event":"visit","timestamp":"soon"}',
    `{"userId":"cleo","event":"visit","timestamp":"2025-11-02","properties":${'['.repeat(500)}${']'.repeat(500)}}`,
    `{"userId":"cleo","x":"${'x'.repeat(70_000)}"}`,
  ]
  const refused = await bring('kind=events&format=jsonl', lines.join('\r\n'))
  expect(refused).toMatchObject({ state: 'refused', written: 0, rows: 6 })
  const said = refused.problems.map(({ message, remedy }: { message: string; remedy: string }) => [
    message,
    remedy,
  ])
  expect(said).toEqual([
    ['Line 2: this is no JSON object.', 'Write one Segment call a line, as a JSON object.'],
    ['Line 3: the event has no time.', expect.stringContaining('"timestamp"')],
    ['Line 5: timestamp "soon" is not a time.', expect.stringContaining('ISO 8601')],
    ['Line 6: The body is nested more than 200 levels deep.', expect.any(String)],
    ['Line 7: the line is too long.', 'Keep each line below 65536 bytes.'],
  ])
  expect(await waiting()).toBe(0)
})

test('a CSV of events without the columns it needs, with formulas or of another encoding is refused', async () => {
  const faults = async (text: string) =>
    (await bring('kind=events', text)).problems.map(({ message }: { message: string }) => message)
  expect(await faults('id,when\n1,2\n')).toEqual([
    'Line 1: there is no column "userId".',
    'Line 1: there is no column "event".',
    'Line 1: there is no column "timestamp".',
  ])
  expect(await faults('userId;event;timestamp\nada;=1+1;2025-11-02\nada;x\n')).toEqual([
    'Line 2, column 2 ("event"): "=1+1" is a formula.',
    'Line 3: 2 cells, but the header has 3 columns.',
  ])
  expect(await faults('userId,event,timestamp\n"ada,x,2025-11-02\n')).toEqual([
    expect.stringMatching(/^Line \d: a quoted cell never ends\.$/),
  ])
  expect(await waiting()).toBe(0)
})

test('a dry run checks and writes nothing; a list of customers comes in as a whole', async () => {
  const list = 'id,name,tier\nd-1,Dora,A\nd-2,Emil,B\n'
  expect(await bring('kind=customers&dryRun=true', list)).toMatchObject({
    state: 'checked',
    rows: 2,
    written: 0,
  })
  expect(await waiting()).toBe(0)
  expect(await bring('kind=customers', list)).toMatchObject({ state: 'done', rows: 2, written: 2 })
  expect(await waiting()).toBe(2)
})

test('an import that a stopping server leaves says where, and given again doubles nothing', async () => {
  const workspace = await loadWorkspace(server.database.sql, server.live)
  if (!workspace) throw new Error('There is no workspace.')
  const { services } = server
  const line = (i: number) =>
    JSON.stringify({ userId: 'fay', event: `step.${i}`, timestamp: '2025-11-02T10:00:00Z' })
  const text = Array.from({ length: 1_200 }, (_, i) => line(i)).join('\n')
  let asked = 0
  const closing = {
    // It stops while it writes the second part.
    get aborted() {
      return ++asked > 4
    },
  }
  const id = await beginImport(
    { ...services, closing: closing as AbortSignal },
    { sql: server.database.sql, workspace, actor: systemActor, now: server.clock.now },
    { kind: 'events', format: 'jsonl', name: '', dryRun: false, react: false },
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  const broken = await ended(id)
  expect(broken).toMatchObject({ state: 'interrupted', rows: 1_200, written: 1_000 })
  expect(broken.problems).toMatchObject([
    { params: { line: 1_000 }, remedy: 'Give the same file again: nothing is doubled.' },
  ])
  expect(await bring('kind=events&format=jsonl', text)).toMatchObject({ state: 'done', written: 1_200 })
  await server.settle(server.live)
  const [row] = await server.database.sql`
    select count(*)::int as count from events where customer_id = ${customerIdOf(server.live, { userId: 'fay' })}`
  expect(row?.count).toBe(1_200)
})

test('one file at a time; one whose process is gone is no hindrance, and says where it broke off', async () => {
  const { sql } = server.database
  const id = '0197f5f8-0000-7000-8000-0000000000aa'
  const begunAt = new Date(server.clock.now)
  await sql`
    insert into imports (workspace_id, id, kind, name, state, dry_run, bytes, read, rows, written, started_by, started_at, seen_at)
    values (${server.live}, ${id}, 'events', 'f.csv', 'writing', false, 9, 900, 900, 500, 'user:x', ${begunAt}, ${begunAt})`
  expect((await send('kind=events', csv)).body.code).toBe('import.running')
  server.clock.now += 120_000
  const { body } = await server.as('marketer')('GET', `${base()}/${id}`)
  expect(body).toMatchObject({ state: 'interrupted', problems: [{ params: { line: 500 } }] })
  expect((await bring('kind=events', csv)).state).toBe('done')
})
