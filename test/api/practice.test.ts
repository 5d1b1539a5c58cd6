import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBell } from '../../server/src/db/index.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import { type Caller, openTestServer, type TestServer } from './support/openTestServer.ts'

let server: TestServer
let call: Caller
let base: string
let stop: () => Promise<void>

beforeAll(async () => {
  server = await openTestServer()
  call = server.as('marketer')
  base = `/api/v1/workspaces/${server.practice}`
  const workspace = await loadWorkspace(server.database.sql, server.practice)
  const templates = await server.services.templates()
  const bell = createBell(server.database.sql)
  stop = await server.playable.start(workspace ? [workspace] : [], templates, bell, true)
})
afterAll(async () => {
  await stop()
  await server.close()
})

const drive = async (body: object) => (await call('POST', `${base}/practice`, body)).body
const clock = async () => (await call('GET', `${base}/practice`)).body

/** Steps and waits until the clock is there. */
async function stepBy(by: string, hours: number): Promise<void> {
  const from = Date.parse((await clock()).now)
  await drive({ do: 'step', by })
  await expect.poll(async () => Date.parse((await clock()).now)).toBe(from + hours * 3_600_000)
}

const heads = async () =>
  Object.fromEntries(
    (await call('GET', `${base}/journeys`)).body.items.map(
      (one: { title: { en: string }; heads: { started: number } }) => [one.title.en, one.heads.started],
    ),
  )

test('practice begins with 280 customers, two published journeys and a clock that stands', async () => {
  expect(
    (await call('GET', `${base}/journeys`)).body.items.map((one: { state: string }) => one.state),
  ).toEqual(['live', 'live'])
  await expect
    .poll(async () => (await call('GET', `${base}/customers?limit=1`)).body.total, { timeout: 60_000 })
    .toBe(280)
  const now = await clock()
  expect(now).toMatchObject({ playing: false, now: now.startedAt })
})

test('phones and addresses of the 280 are shown masked, also to owners', async () => {
  const { items } = (await server.as('owner')('GET', `${base}/customers?limit=200`)).body
  const shown = items.flatMap((one: { phone: string | null }) => one.phone ?? [])
  expect(shown.length).toBeGreaterThan(150)
  for (const phone of shown) expect(phone).toContain('••••')
})

test('a step lets the first look-through bring people in', async () => {
  await stepBy('12h', 12)
  expect(await heads()).toEqual({ 'Five-touch win-back by reason': 224, 'Apology after bad service': 56 })
})

test('customers answer through the doors, and messages lie in the outbox', async () => {
  await stepBy('1d', 24)
  const { items } = (await call('GET', `${base}/messages?state=delivered&limit=200`)).body
  expect(items.length).toBeGreaterThan(50)
  const rows = await server.database.sql`
    select count(*)::int as count from practice_reactions where posted_at is not null and body <> '{}'`
  expect(rows[0]?.count).toBeGreaterThan(100)
})

test('numbers of the page agree with rows and with the doctor', async () => {
  const { items } = (await call('GET', `${base}/journeys`)).body
  for (const { id } of items) {
    const stats = (await call('GET', `${base}/journeys/${id}/versions/1/stats`)).body
    const counted = await server.database.sql`
      select node, count(*)::int as count from runs where journey_id = ${id} and status = 'active' group by node`
    for (const { node, count } of counted)
      expect(stats.nodes[node].waiting + stats.nodes[node].parked).toBe(count)
  }
  const report = (await call('GET', `${base}/doctor`)).body
  expect(report.findings).toEqual([])
  expect(report.checked).toBeGreaterThan(100)
})

test('what happened since the clock began agrees with the lists, and nothing happens in no time', async () => {
  const { now, startedAt } = await clock()
  const happened = async (from: string, to: string) =>
    (await call('GET', `${base}/practice/happened?from=${from}&to=${to}`)).body
  const all = await happened(startedAt, now)
  expect(
    all.came.map(({ title, count }: { title: { en: string }; count: number }) => [title.en, count]),
  ).toEqual([
    ['Five-touch win-back by reason', 224],
    ['Apology after bad service', 56],
  ])
  const journeys = (await call('GET', `${base}/journeys`)).body.items
  const ended = journeys.map(
    ({ heads }: { heads: { completed: number; exited: number; failed: number } }) =>
      heads.completed + heads.exited + heads.failed,
  )
  expect(all.left).toBe(ended[0] + ended[1])
  const open = (await call('GET', `${base}/tasks?state=open&limit=200`)).body.items
  expect(all.tasks).toBeGreaterThanOrEqual(open.length)
  const delivered = (await call('GET', `${base}/messages?state=delivered&limit=200`)).body.items
  const sent = all.sent.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
  expect(sent).toBeGreaterThanOrEqual(delivered.length)
  expect(all.next.count).toBeGreaterThan(0)
  expect(all.next.at > now).toBe(true)
  expect(await happened(now, now)).toMatchObject({ came: [], sent: [], left: 0, tasks: 0, goals: 0 })
})

test('what happened can’t be asked of a live workspace, and not without two instants', async () => {
  const live = `/api/v1/workspaces/${server.live}/practice/happened?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z`
  expect((await call('GET', live)).body.code).toBe('practice.only')
  expect((await call('GET', `${base}/practice/happened?from=yesterday`)).status).toBe(400)
})

test('a number opens the people behind it, and a person opens their story', async () => {
  const { items } = (await call('GET', `${base}/journeys`)).body
  const stats = (await call('GET', `${base}/journeys/${items[0].id}/versions/1/stats`)).body
  const [node, numbers] =
    Object.entries<{ waiting: number }>(stats.nodes).find(([, one]) => one.waiting > 2) ?? []
  const people = (
    await call('GET', `${base}/journeys/${items[0].id}/versions/1/nodes/${node}/people?show=waiting&limit=2`)
  ).body
  expect(people).toMatchObject({
    total: numbers?.waiting,
    items: [{ state: 'waiting' }, { state: 'waiting' }],
  })
  const story = (await call('GET', `${base}/runs/${people.items[0].run}`)).body
  expect(story.steps.at(-1)).toMatchObject({ node, leftAt: null })
  expect(story.steps[0].nodeType).toBe('segment')
})

test('an agent closes a task once, and the journey goes on', async () => {
  const open = async () => (await server.as('agent')('GET', `${base}/tasks?state=open`)).body.items
  for (let days = 0; days < 8 && (await open()).length === 0; days++) await stepBy('1d', 24)
  const [task] = await open()
  expect(task.phone ?? '•').toContain('•')
  const path = `${base}/tasks/${task.id}/outcome`
  const closed = await server.as('agent')('POST', path, {
    outcome: 'reached',
    reason: 'price',
    note: 'call again',
  })
  expect(closed.body).toMatchObject({ state: 'closed', outcome: 'reached' })
  const again = async () => (await server.as('agent')('POST', path, { outcome: 'refused' })).body.code
  await expect.poll(again).toBe('task.closed')
  const story = (await call('GET', `${base}/runs/${task.run}`)).body
  const step = story.steps.find(
    (one: { nodeType: string; key: string }) => one.nodeType === 'task' && one.key === 'reached',
  )
  expect(step).toBeDefined()
})

test('newcomers are people nobody has met, and the next look-through finds them', async () => {
  const before =
    (await heads())['Five-touch win-back by reason'] + (await heads())['Apology after bad service']
  await drive({ do: 'newcomers', count: 5 })
  await drive({ do: 'newcomers', count: 5 })
  await stepBy('1d', 24)
  expect((await call('GET', `${base}/customers?limit=1`)).body.total).toBe(290)
  const after = await heads()
  expect(after['Five-touch win-back by reason'] + after['Apology after bad service']).toBeGreaterThan(before)
})

test('a jump stops where something happens next', async () => {
  const before = await clock()
  const after = await drive({ do: 'jump' })
  expect(Date.parse(after.now)).toBeGreaterThanOrEqual(Date.parse(before.nextAt ?? before.now))
})

test('the clock plays and can be stopped', async () => {
  const before = Date.parse((await clock()).now)
  expect((await drive({ do: 'play', speed: 2 })).playing).toBe(true)
  const aTenthLater = async () => {
    server.clock.now += 100
    return Date.parse((await clock()).now)
  }
  await expect.poll(aTenthLater).toBeGreaterThan(before)
  expect((await drive({ do: 'pause' })).playing).toBe(false)
})

test('the stream of the clock tells each move', async () => {
  const cookie = server.cookieOf('viewer')
  const response = await server.app.request(`${base}/practice/stream`, { headers: { cookie } })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const first = (await reader?.read())?.value ?? ''
  expect(first).toMatch(/^event: clock\ndata: \{"now":/)
  await drive({ do: 'jump' })
  const next = (await reader?.read())?.value ?? ''
  expect(next).toContain('event: clock')
  await reader?.cancel()
})

test('a live workspace has no clock to push', async () => {
  const answer = await call('POST', `/api/v1/workspaces/${server.live}/practice`, { do: 'play' })
  expect([answer.status, answer.body.code]).toEqual([409, 'practice.only'])
  expect((await call('POST', `${base}/practice`, { do: 'step', by: 'a fortnight' })).status).toBe(400)
})

test('beginning anew brings the first morning back', async () => {
  const answer = await drive({ do: 'reset' })
  expect(answer.now).toBe(answer.startedAt)
  await expect
    .poll(async () => (await call('GET', `${base}/customers?limit=1`)).body.total, { timeout: 60_000 })
    .toBe(280)
  expect(await heads()).toEqual({ 'Five-touch win-back by reason': 0, 'Apology after bad service': 0 })
  await stepBy('12h', 12)
  expect(await heads()).toEqual({ 'Five-touch win-back by reason': 224, 'Apology after bad service': 56 })
})
