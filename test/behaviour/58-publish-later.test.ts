import { settleInstant, silentWorld } from '@rekindle/runtime/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishDue } from '../../server/src/journeys/schedule/publishDue.ts'
import { note, onEvent, waitFor } from './support/flows.ts'
import type { JourneyInUse } from './support/JourneyInUse.ts'
import { openShop, type Shop } from './support/openShop.ts'

/* What was decided to be published later: frozen then, published at its time by the workspace's clock, or refused aloud. */

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const drawing = (event: string, body: string, wait = '1d') =>
  onEvent(event, { w: waitFor(wait), hi: note(body) }, ['in.joined > w', 'w.done > hi'])

/** "2026-03-09T08:30" in Shanghai, so many hours from now. */
const inHours = (hours: number) => new Date(shop.now + (hours + 8) * 3_600_000).toISOString().slice(0, 16)

async function redraw(journey: JourneyInUse, flow: object): Promise<number> {
  const { revision } = await shop.get(journey.path)
  return (await shop.callDone('PUT', `${journey.path}/draft`, { flow, revision })).revision
}
async function later(journey: JourneyInUse, flow: object, at: string, options: object = {}) {
  const revision = await redraw(journey, flow)
  return shop.call('PUT', `${journey.path}/schedule`, { revision, at, ...options })
}
const scheduleOf = async ({ path }: JourneyInUse) => (await shop.get(`${path}/schedule`)).schedule
const versionsOf = async ({ path }: JourneyInUse): Promise<{ number: number; note?: string }[]> =>
  (await shop.get(path)).versions

test('58 · what is to be published on Monday morning is published then, as it was drawn when that was decided', async () => {
  const journey = await shop.publish(drawing('l1', 'Hello'))
  const answer = await later(journey, drawing('l1', 'Welcome back'), inHours(5), { note: 'Spring words' })
  expect(answer.body.schedule).toMatchObject({ state: 'waiting', note: 'Spring words', changedSince: false })
  await redraw(journey, drawing('l1', 'Half drawn'))
  expect(await scheduleOf(journey)).toMatchObject({ state: 'waiting', changedSince: true })
  await shop.pass('4h')
  expect(await versionsOf(journey)).toHaveLength(1)
  await shop.pass('1h')
  expect(await versionsOf(journey)).toMatchObject([{ number: 2, note: 'Spring words' }, { number: 1 }])
  expect(await scheduleOf(journey)).toBeNull()
  await shop.identify('ann', { phone: '+8613800000001' })
  await shop.track('ann', 'l1')
  await shop.pass('1d')
  expect(await shop.sentTo('ann')).toEqual(['Welcome back'])
  expect((await shop.get(journey.path)).published).toBe(false)
})

test('58 · it is done once, whoever looks, however often; a worker that dies half-way has done nothing', async () => {
  const journey = await shop.publish(drawing('l2', 'Hello'))
  await later(journey, drawing('l2', 'New'), inHours(1))
  const { database, clock } = shop.server
  clock.now += 3_600_000
  await database.sql`alter table publish_schedules add constraint dies check (id is null or state <> 'published') not valid`
  await expect(publishDue(database.sql, shop.workspaceId, clock.now)).rejects.toThrow(/dies/)
  await database.sql`alter table publish_schedules drop constraint dies`
  expect(await versionsOf(journey)).toHaveLength(1)
  const both = [1, 2].map(() => publishDue(database.sql, shop.workspaceId, clock.now))
  expect((await Promise.all(both)).sort()).toEqual([0, 1])
  expect(await publishDue(database.sql, shop.workspaceId, clock.now)).toBe(0)
  expect(await versionsOf(journey)).toHaveLength(2)
})

test('58 · what is planned can be cancelled, and a new plan takes the place of the old one', async () => {
  const journey = await shop.publish(drawing('l3', 'Hello'))
  await later(journey, drawing('l3', 'First'), inHours(1))
  await later(journey, drawing('l3', 'Second'), inHours(3))
  await shop.pass('2h')
  expect(await versionsOf(journey)).toHaveLength(1)
  expect((await shop.callDone('DELETE', `${journey.path}/schedule`)).schedule).toBeNull()
  await shop.pass('2h')
  expect(await versionsOf(journey)).toHaveLength(1)
  const again = await shop.call('DELETE', `${journey.path}/schedule`)
  expect([again.status, again.body.code]).toEqual([404, 'schedule.none'])
})

test('58 · people inside are taken along as was decided', async () => {
  const journey = await shop.publish(drawing('l4', 'Hello', '10d'))
  await shop.identify('ben', { phone: '+8613800000002' })
  await shop.track('ben', 'l4')
  const plan = { all: { kind: 'move', waits: 'keep' } }
  await later(journey, drawing('l4', 'Moved', '12d'), inHours(2), { plan })
  await shop.pass('2h')
  await shop.pass('10d')
  expect(await shop.sentTo('ben')).toEqual(['Moved'])
})

const auditOf = async ({ id }: JourneyInUse): Promise<string[]> => {
  const rows = await shop.server.database.sql<{ action: string }[]>`
    select action from audit where subject = ${id} order by at, id`
  return rows.map(({ action }) => action)
}

test('58 · who publishes by hand before its time ends what was planned, unless they keep it; either is written down', async () => {
  const [ended, kept] = [
    await shop.publish(drawing('l5', 'Hello')),
    await shop.publish(drawing('l50', 'Hello')),
  ]
  for (const [journey, event, scheduled] of [
    [ended, 'l5', undefined],
    [kept, 'l50', 'keep'],
  ] as const) {
    await later(journey, drawing(event, 'Planned'), inHours(2), { note: 'Planned' })
    const revision = await redraw(journey, drawing(event, 'Urgent'))
    await shop.post(`${journey.path}/publish`, { revision, note: 'Urgent', scheduled })
  }
  expect(await scheduleOf(ended)).toBeNull()
  expect(await scheduleOf(kept)).toMatchObject({ state: 'waiting' })
  await shop.pass('2h')
  expect((await versionsOf(ended)).map(({ note }) => note)).toEqual(['Urgent', undefined])
  expect((await versionsOf(kept)).map(({ note }) => note)).toEqual(['Planned', 'Urgent', undefined])
  expect(await auditOf(ended)).toContain('journey.scheduleSuperseded')
  expect(await auditOf(kept)).toContain('journey.scheduleKept')
})

test('58 · who may not publish any more when the time has come is refused aloud, and that can be put away', async () => {
  const journey = await shop.publish(drawing('l51', 'Hello'))
  const marketer = await shop.server.signIn('marketer')
  const revision = await redraw(journey, drawing('l51', 'Planned'))
  const planned = await marketer('PUT', `${shop.base}${journey.path}/schedule`, { revision, at: inHours(2) })
  expect(planned.status).toBe(200)
  const { sql } = shop.server.database
  const role = (to: string, from: string) => sql`update members set role = ${to}
    where workspace_id = ${shop.workspaceId} and role = ${from}`
  await role('viewer', 'marketer')
  await shop.pass('2h')
  await role('marketer', 'viewer')
  expect(await versionsOf(journey)).toHaveLength(1)
  const refused = { state: 'refused', refusal: { code: 'schedule.notAllowed' } }
  expect(await scheduleOf(journey)).toMatchObject(refused)
  expect(await shop.get('/schedules')).toMatchObject([{ journey: journey.id, schedule: refused }])
  expect(await auditOf(journey)).toContain('journey.scheduleRefused')
  await shop.callDone('DELETE', `${journey.path}/schedule`)
  expect(await shop.get('/schedules')).toEqual([])
})

test('58 · a stopped journey is not opened again by what was planned before', async () => {
  const journey = await shop.publish(drawing('l6', 'Hello'))
  await later(journey, drawing('l6', 'Planned'), inHours(2))
  await shop.post(`${journey.path}/stop`, { how: 'finish' })
  await shop.pass('2h')
  expect((await shop.get(journey.path)).state).toBe('stopped')
  expect(await scheduleOf(journey)).toMatchObject({ refusal: { code: 'journey.stopped' } })
})

test('58 · a drawing that has errors by then is not published', async () => {
  await shop.post('/segments', { id: 'vip', title: { en: 'VIP' }, rule: { attr: 'vip', is: 'isSet' } })
  const journey = await shop.publish(drawing('l7', 'Hello'))
  await later(journey, onEvent('l7', { hi: note('VIP') }, ['in.joined > hi'], {}, { in: 'vip' }), inHours(2))
  expect(await scheduleOf(journey)).toMatchObject({ state: 'waiting' })
  await shop.server.database.sql`delete from segments where id = 'vip'`
  await shop.pass('2h')
  expect(await scheduleOf(journey)).toMatchObject({ refusal: { code: 'flow.problems' } })
  expect(await versionsOf(journey)).toHaveLength(1)
})

test('58 · where approval was not given for it, nothing is published; what was approved stays so when the draft is drawn on', async () => {
  const open = await shop.publish(drawing('l8', 'Hello'))
  const approved = await shop.publish(drawing('l9', 'Hello'))
  await later(open, drawing('l8', 'Nobody saw this'), inHours(2))
  await shop.callDone('PUT', '/approval', { required: true })
  const revision = await redraw(approved, drawing('l9', 'Seen'))
  const early = await shop.call('PUT', `${approved.path}/schedule`, { revision, at: inHours(2) })
  expect([early.status, early.body.code]).toEqual([409, 'approval.missing'])
  const other = await shop.server.signIn('marketer')
  const yes = await other('POST', `${shop.base}${approved.path}/approve`, { section: 'copy', revision })
  expect(yes.status).toBe(200)
  await shop.callDone('PUT', `${approved.path}/schedule`, { revision, at: inHours(2) })
  await redraw(approved, drawing('l9', 'Drawn on'))
  await shop.pass('2h')
  expect(await scheduleOf(open)).toMatchObject({ refusal: { code: 'approval.missing' } })
  expect(await versionsOf(approved)).toHaveLength(2)
  // Who drew on is still known: nobody approves their own words.
  const { body } = await other('GET', `${shop.base}${approved.path}/approval`)
  expect(body.sections.find(({ section }: { section: string }) => section === 'copy')).toMatchObject({
    touched: true,
    authors: ['owner'],
    approvedBy: null,
  })
  await shop.callDone('PUT', '/approval', { required: false })
})

test('58 · a time that is over, that no clock shows, or years away is refused; so is a draft that nobody changed', async () => {
  const journey = await shop.publish(drawing('l10', 'Hello'))
  for (const at of [inHours(-1), '2026-03-04T25:00', '2026-04-31T10:00', '2031-01-01T00:00']) {
    const answer = await later(journey, drawing('l10', 'New'), at)
    expect([at, answer.status]).toEqual([at, 409])
  }
  const same = await later(journey, drawing('l10', 'Hello'), inHours(1))
  expect([same.status, same.body.code]).toEqual([409, 'journey.sameVersion'])
})

test('58 · a practice clock stops at the instant of a planned publish, and goes by its own time', async () => {
  const { server } = shop
  const owner = await server.signIn('owner')
  const base = `/api/v1/workspaces/${server.practice}`
  const { body: journey } = await owner('POST', `${base}/journeys`, { flow: drawing('p1', 'Hi') })
  const at = { revision: 1, at: '2026-03-03T09:00' }
  expect((await owner('PUT', `${base}/journeys/${journey.id}/schedule`, at)).status).toBe(200)
  const due = Date.UTC(2026, 2, 3, 1)
  expect(await server.engine.store.nextDueAt(server.practice)).toBe(due)
  await server.database.sql`update workspaces set clock_at = ${due} where id = ${server.practice}`
  await settleInstant(server.engine, silentWorld, await server.engine.store.loadWorkspace(server.practice))
  const { body: now } = await owner('GET', `${base}/journeys/${journey.id}`)
  expect(now).toMatchObject({
    state: 'live',
    versions: [{ number: 1, publishedAt: '2026-03-03T01:00:00.000Z' }],
  })
  expect(await server.engine.store.nextDueAt(server.practice)).toBeUndefined()
})
