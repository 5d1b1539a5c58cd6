import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCustomersCsv } from '../../server/src/imports/readCustomersCsv.ts'
import { customerIdOf } from '../../server/src/ingest/customerIdOf.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const send = (text: string, query = '') =>
  server.as('marketer')('POST', `/api/v1/workspaces/${server.live}/customers/import${query}`, text, {
    'content-type': 'text/csv',
  })

const customers = async (q = '') =>
  (await server.as('marketer')('GET', `/api/v1/workspaces/${server.live}/customers?q=${q}`)).body

const waiting = async () => {
  const [row] = await server.database
    .sql`select count(*)::int as count from inbox where workspace_id = ${server.live}`
  return row?.count
}

test('a dry run tells what would happen, and nothing happens', async () => {
  const { status, body } = await send(
    'id,email,clv\r\nc-1,ada@example.com,5200\r\nc-2,,80\r\n',
    '?dryRun=true',
  )
  expect(status).toBe(200)
  expect(body).toMatchObject({ rows: 2, created: 2, updated: 0, written: false, problems: [] })
  expect(body.columns).toContainEqual({ name: 'clv', kind: 'number' })
  expect(await waiting()).toBe(0)
})

test('one bad line keeps the whole list out, and is named', async () => {
  const { status, body } = await send('id,timeZone\nc-1,Asia/Shanghai\nc-2,Mars/Base\n')
  expect([status, body.written]).toEqual([422, false])
  expect(body.problems).toMatchObject([{ code: 'data.row', params: { line: 3 } }])
  expect(await waiting()).toBe(0)
})

test('a list comes in; the second time it updates', async () => {
  const list = '\u{FEFF}id,name,phone,tier\nc-1,Ada,+8613800138000,A\nc-2,Bo,+8613800138001,B\n'
  expect((await send(list)).body).toMatchObject({ created: 2, updated: 0, written: true })
  await server.settle(server.live)
  expect((await customers('Ada')).items).toMatchObject([{ externalId: 'c-1', attributes: { tier: 'A' } }])
  expect((await send(list.replace(',B\n', ',C\n'))).body).toMatchObject({ created: 0, updated: 2 })
  await server.settle(server.live)
  expect((await customers('Bo')).items).toMatchObject([{ attributes: { tier: 'C' }, phone: '+86••••01' }])
})

test('twenty thousand rows come in within seconds, while others are answered', async () => {
  const line = (i: number) => `big-${i},big${i}@example.com,+861${String(i).padStart(10, '0')},Name ${i},${i}`
  const list = `id,email,phone,name,clv\n${Array.from({ length: 20_000 }, (_, i) => line(i)).join('\n')}`
  const first = await sendAndListen(list)
  expect(first.body).toMatchObject({ rows: 20_000, created: 20_000, written: true })
  expect(await waiting()).toBe(20_000)
  const readingMs = Math.min(...[1, 2, 3].map(() => read(list)))
  // A machine with other work may hold anybody up: once in five times it does not.
  let heldUpMs = first.heldUpMs
  for (let tries = 1; tries < 5 && heldUpMs > readingMs / 2; tries++)
    heldUpMs = Math.min(heldUpMs, (await sendAndListen(list)).heldUpMs)
  expect(heldUpMs, 'nobody waits while a list is read').toBeLessThan(readingMs)
})

/** `heldUpMs`: the longest time that nothing else of this thread had its turn. */
async function sendAndListen(list: string) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const { body } = await send(list)
  delay.disable()
  return { body, heldUpMs: delay.max / 1e6 }
}

function read(list: string): number {
  const from = performance.now()
  readCustomersCsv(new TextEncoder().encode(list))
  return performance.now() - from
}

test('a list of more than 64 MB is not read', async () => {
  const answer = await send(`id\n${'x'.repeat(65 * 1024 * 1024)}`)
  expect([answer.status, answer.body.code]).toEqual([413, 'request.tooLarge'])
})

test('one customer by hand is masked at once, and there after a moment', async () => {
  const path = `/api/v1/workspaces/${server.live}/customers`
  const given = { externalId: 'hand-1', name: 'Cleo', phone: '+8613900139000', attributes: { tier: 'A' } }
  const { body } = await server.as('marketer')('POST', path, given)
  expect(body).toMatchObject({ id: customerIdOf(server.live, { userId: 'hand-1' }), phone: '+86••••00' })
  expect((await server.as('marketer')('POST', path, { ...given, timeZone: 'X' })).status).toBe(400)
  expect((await server.as('viewer')('POST', path, given)).status).toBe(403)
})
