import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drainCustomers, sweepDue } from '@rekindle/runtime/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/src/createApp.ts'
import { foldHours } from '../../server/src/housekeeping/foldHours.ts'
import { keepHouseOnce } from '../../server/src/housekeeping/keepHouse.ts'
import { createLog } from '../../server/src/log.ts'
import { createHealth } from '../../server/src/observe/createHealth.ts'
import { createOtelTracer } from '../../server/src/observe/createOtelTracer.ts'
import { writeMinute } from '../../server/src/observe/keepMinutes.ts'
import { Meter } from '../../server/src/observe/Meter.ts'
import type { Tracer } from '../../server/src/observe/Tracer.ts'
import { watchQueues } from '../../server/src/observe/watchQueues.ts'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { loadMinutes } from '../../server/src/queries/operations/loadMinutes.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import type { WorkspaceRow } from '../../server/src/workspaces/WorkspaceRow.ts'
import { setUpCampaign, start, workspaceId } from '../durability/campaign/setUpCampaign.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await setUpCampaign(server.database.sql, 20, 'live')
  server.clock.now = start + 60_000
})
afterAll(() => server.close())

/** The server as a process that works has it. */
function observed(options: { token?: string; tracer?: Tracer; silentMs?: number } = {}) {
  const { sql } = server.database
  const meter = new Meter(() => Date.now(), options.tracer)
  watchQueues(meter, sql, () => server.clock.now)
  const health = createHealth(sql, { silentMs: options.silentMs ?? 0 })
  const observing = { meter, tracer: options.tracer, health, presence: undefined, stop: async () => {} }
  const config = { ...server.services.config, metricsToken: options.token }
  const app = createApp({ ...server.services, config, observing })
  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1${path}`, { headers })
  return { meter, app, ask }
}

async function work(meter: Meter) {
  const engine = { ...server.engine, watch: meter }
  const workspace = await engine.store.loadWorkspace(workspaceId)
  await drainCustomers(engine, workspace)
  await sweepDue(engine, workspace)
  await drainCustomers(engine, workspace)
}

test('what is done and what waits is told in Prometheus’ words', async () => {
  const { meter, ask } = observed()
  await work(meter)
  server.clock.now += 90 * 86_400_000
  const text = await (await ask('/metrics')).text()
  server.clock.now -= 90 * 86_400_000
  const numberOf = (name: string) =>
    Number(new RegExp(`^rekindle_${name}\\{workspace="${workspaceId}"\\} (\\S+)$`, 'm').exec(text)?.[1])
  expect(numberOf('steps_total')).toBeGreaterThan(15)
  expect(numberOf('due_lag_seconds')).toBeGreaterThan(60 * 86_400)
  expect(numberOf('inbox_items')).toBe(0)
  expect(numberOf('runs_parked')).toBe(0)
  expect(text).toMatch(/^rekindle_batch_fill_count [2-9]/m)
  expect(text).toMatch(/^rekindle_transactions_total\{work="lane"\} [2-9]/m)
  for (const name of [
    'nodejs_eventloop_lag_seconds',
    'mail_letters',
    'claims_waiting',
    'database_connections',
  ])
    expect(text).toContain(`rekindle_${name}`)
  // A phone number, not the decimals of a duration.
  expect(text).not.toMatch(/Customer \d|@|(?<![\d.])138\d{8}(?!\d)/)
})

test('metrics are for this machine, or for whoever shows the token', async () => {
  const open = observed()
  const statusOf = async (answer: Response | Promise<Response>) => (await answer).status
  expect(await statusOf(open.ask('/metrics', { 'x-forwarded-for': '198.51.100.7' }))).toBe(403)
  expect(await statusOf(open.app.request('http://rekindle.example/metrics'))).toBe(403)
  const closed = observed({ token: 'a-token-of-some-length' })
  expect(await statusOf(closed.ask('/metrics'))).toBe(403)
  expect(await statusOf(closed.ask('/metrics', { authorization: 'Bearer a-token-of-other-sort' }))).toBe(403)
  const headers = { authorization: 'Bearer a-token-of-some-length' }
  expect(await statusOf(closed.app.request('http://10.0.0.7:4600/metrics', { headers }))).toBe(200)
})

test('a process is healthy while database, migrations and loops are, and says which is not', async () => {
  expect(await (await observed().ask('/healthz')).json()).toEqual({
    ok: true,
    database: true,
    migrations: true,
    worker: true,
  })
  const stuck = await observed({ silentMs: 3_600_000 }).ask('/healthz/ready')
  expect([stuck.status, await stuck.json()]).toEqual([
    503,
    expect.objectContaining({ ok: false, worker: false }),
  ])
  expect((await observed({ silentMs: 3_600_000 }).ask('/healthz/live')).status).toBe(200)
  await server.database.sql`update migrations set name = '0000_other.sql' where name like '0011%'`
  expect((await observed().ask('/healthz')).status).toBe(503)
  await server.database.sql`update migrations set name = '0011_workers.sql' where name = '0000_other.sql'`
})

test('with OpenTelemetry on, requests and lane transactions arrive as spans that name nobody', async () => {
  const bodies: string[] = []
  const receiver = createServer((request, answer) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString())
      answer.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  const tracer = createOtelTracer()
  const { meter, ask } = observed({ tracer })
  await ask('/healthz')
  await server.database.sql`update timers set due_at = ${server.clock.now}`
  await work(meter)
  await server.database.sql`update journeys set next_sweep_at = ${server.clock.now}`
  await sweepDue({ ...server.engine, watch: meter }, await server.engine.store.loadWorkspace(workspaceId))
  await tracer.close()
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT
  receiver.close()
  const [scope] = bodies.flatMap((body) => JSON.parse(body).resourceSpans).flatMap((one) => one.scopeSpans)
  const attributesOf = (name: string) =>
    Object.fromEntries(
      scope.spans
        .find((span: { name: string }) => span.name === name)
        .attributes.map((one: { key: string; value: object }) => [one.key, Object.values(one.value)[0]]),
    )
  expect(attributesOf('http')).toMatchObject({ 'http.route': '/healthz' })
  expect(attributesOf('lane')).toMatchObject({ workspace: workspaceId, buckets: expect.any(Number) })
  expect(Number(attributesOf('lane').steps)).toBeGreaterThan(0)
  // Every second without work leaves no trace.
  const sweeps = scope.spans.filter((span: { name: string }) => span.name === 'sweep')
  expect(sweeps).toHaveLength(1)
  expect(Number(attributesOf('sweep').parts)).toBeGreaterThan(0)
  expect(bodies.join()).not.toMatch(/Customer \d/)
})

test('the log tells kind, code and place of an error, never the data it quotes', async () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const mail = 'ada@example.com'
  const failed = server.database.sql`select ${mail}::text::timestamptz`
  log.error({ error: await failed.catch((error: unknown) => error) }, 'x')
  try {
    JSON.parse(`${mail} is no JSON`)
  } catch (cause) {
    log.error({ error: new Error('could not be read', { cause }) }, 'x')
  }
  expect(lines).toHaveLength(2)
  expect(lines.join()).not.toContain(mail)
  expect(JSON.parse(lines[0] ?? '').error).toMatchObject({ type: 'PostgresError', code: '22007' })
  expect(JSON.parse(lines[1] ?? '').error).toMatchObject({ message: 'could not be read' })
})

test('each minute is written down once, whoever counted', async () => {
  const { sql } = server.database
  const { meter } = observed()
  await sql`update timers set due_at = ${server.clock.now}`
  const workerId = '0190a000-0000-7000-8000-00000000000a'
  await writeMinute({ sql, meter, workerId, now: () => server.clock.now })
  await sql`update worker_minutes set minute = date_trunc('minute', now()), steps = 4, transactions = 2`
  const minutes = await loadMinutes(sql, workspaceId, 1)
  expect(minutes).toMatchObject([{ steps: 4, inbox: 0 }])
})

test('hours long past become days of the workspace’s zone, and no count is lost', async () => {
  const { sql } = server.database
  const workspace = (await loadWorkspace(sql, workspaceId)) as WorkspaceRow
  const sumOf = async () => {
    const [row] = await sql<{ hours: number; days: number; totals: number }[]>`
      select coalesce((select sum(count) from hours where workspace_id = ${workspaceId}), 0)::bigint as hours,
        coalesce((select sum(count) from days where workspace_id = ${workspaceId}), 0)::bigint as days,
        (select sum(count) from totals where workspace_id = ${workspaceId})::bigint as totals`
    return row
  }
  const before = await sumOf()
  expect(before?.days).toBe(0)
  expect(await foldHours(sql, workspace, start + 14 * 86_400_000)).toBe(0)
  expect(await foldHours(sql, workspace, start + 60 * 86_400_000)).toBeGreaterThan(0)
  const after = await sumOf()
  expect(after).toEqual({ hours: 0, days: before?.hours, totals: before?.totals })
  const [day] = await sql<
    { day: number }[]
  >`select distinct day from days where workspace_id = ${workspaceId}`
  expect(new Date(day?.day ?? 0).toISOString()).toBe('2026-03-01T16:00:00.000Z')
  expect((await examine(sql, workspaceId)).findings).toEqual([])
})

test('of several workers one does the housekeeping', async () => {
  const house = { sql: server.database.sql, log: server.services.log, now: () => server.clock.now }
  const done = await Promise.all([keepHouseOnce(house), keepHouseOnce(house), keepHouseOnce(house)])
  expect(done.flat().sort()).toEqual(['doctor', 'foldBuckets', 'foldHours', 'forgetOld', 'forgetOperations'])
})
