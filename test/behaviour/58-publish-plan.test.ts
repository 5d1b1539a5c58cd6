import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidOf } from '../../server/src/http/uuidOf.ts'
import { note, onEvent, waitFor } from './support/flows.ts'
import type { JourneyInUse } from './support/JourneyInUse.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const drawing = (event: string, wait = '10d', body = 'Hello') =>
  onEvent(event, { w: waitFor(wait), hi: note(body) }, ['in.joined > w', 'w.done > hi'])

/** The same without the wait, and with another one in its place. */
const without = (event: string) =>
  onEvent(event, { late: waitFor('2d'), hi: note('Hello') }, ['in.joined > late', 'late.done > hi'])

async function enter(event: string, ...people: string[]): Promise<void> {
  for (const one of people) {
    await shop.identify(one, { phone: `+86138${String(10_000_000 + numberOf(one))}` })
    await shop.track(one, event)
  }
}
const numberOf = (text: string) =>
  [...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 9_000_000

async function redraw(journey: JourneyInUse, flow: object): Promise<number> {
  const { revision } = await shop.get(journey.path)
  return (await shop.callDone('PUT', `${journey.path}/draft`, { flow, revision })).revision
}

async function publish(journey: JourneyInUse, flow: object, options: object) {
  const revision = await redraw(journey, flow)
  return shop.call('POST', `${journey.path}/publish`, { revision, ...options })
}

test('58 · the plan names every changed node with the people inside and what leaves within the hour', async () => {
  const journey = await shop.publish(drawing('p1'))
  await enter('p1', 'ann', 'ben', 'cid')
  await shop.pass('5d')
  await redraw(journey, drawing('p1', '4d'))
  const choices = { all: { kind: 'move', waits: 'recompute' } }
  const plan = await shop.post(`${journey.path}/plan`, { choices })
  expect(plan.lines).toMatchObject([
    { version: 1, node: 'n_w', change: 'changed', inside: 3, choice: choices.all, cannot: 0 },
  ])
  expect(plan.sendsNextHour).toEqual({ before: 0, after: 3 })
  expect(plan.diff.nodes.map(({ node }: { node: string }) => node)).toEqual(['n_w'])
})

test('58 · who is not moved stays on the version they entered', async () => {
  const journey = await shop.publish(drawing('p2'))
  await enter('p2', 'dan')
  expect((await publish(journey, drawing('p2', '1d', 'New'), {})).status).toBe(200)
  await shop.pass('10d')
  expect(await shop.sentTo('dan')).toEqual(['Hello'])
})

test('58 · people move with their due date kept, or computed anew from their arrival and never into the past', async () => {
  const keeping = await shop.publish(drawing('p3'))
  const recomputing = await shop.publish(drawing('p4'))
  await enter('p3', 'eve')
  await enter('p4', 'fay', 'gus')
  await shop.pass('5d')
  await publish(keeping, drawing('p3', '7d', 'New'), { plan: { all: { kind: 'move', waits: 'keep' } } })
  await publish(recomputing, drawing('p4', '7d', 'New'), {
    plan: { all: { kind: 'move', waits: 'recompute' } },
  })
  await shop.settle()
  await shop.pass('2d')
  expect(await shop.sentTo('eve')).toEqual([])
  expect(await shop.sentTo('fay')).toEqual(['New'])
  await shop.pass('3d')
  expect(await shop.sentTo('eve')).toEqual(['New'])
  expect((await keeping.stats(1)).heads).toMatchObject({ started: 1, active: 0, movedOut: 1 })
  expect((await keeping.stats(2)).heads).toMatchObject({ started: 0, completed: 1, movedIn: 1 })
  await shop.expectLawful()
})

test('58 · a wait that is over by the new drawing ends soon, spread over minutes, not in one second', async () => {
  const journey = await shop.publish(drawing('p5'))
  await enter('p5', 'hal', 'ida')
  await shop.pass('5d')
  await publish(journey, drawing('p5', '1d'), { plan: { all: { kind: 'move', waits: 'recompute' } } })
  await shop.settle()
  expect(await shop.sentTo('hal')).toEqual([])
  await shop.pass('2m')
  expect(await shop.sentTo('hal')).toEqual(['Hello'])
  expect(await shop.sentTo('ida')).toEqual(['Hello'])
})

test('58 · people at a removed node block publishing until they are led somewhere', async () => {
  const journey = await shop.publish(drawing('p6'))
  await enter('p6', 'jon', 'kim')
  const refused = await publish(journey, without('p6'), { plan: { all: { kind: 'move' } } })
  expect([refused.status, refused.body.code]).toEqual([409, 'plan.unmapped'])
  expect((await shop.get(journey.path)).version).toBe(1)
  const plan = { all: { kind: 'move' }, nodes: { n_w: { kind: 'moveTo', node: 'n_late' } } }
  const done = await publish(journey, without('p6'), { plan })
  await shop.settle()
  expect(await journey.placeOf('jon')).toBe('late')
  const report = await shop.get(`${journey.path}/plans/${done.body.plan}`)
  expect(report).toMatchObject({ state: 'done', waiting: 0 })
  expect(report.planned).toEqual([{ version: 1, node: 'n_w', choice: 'moveTo', count: 2 }])
  expect(report.actual).toEqual([{ version: 1, node: 'n_w', outcome: 'movedTo', count: 2 }])
  expect(report.steps).toEqual([{ version: 1, node: 'n_w', type: 'wait' }])
  const known = { id: done.body.plan, kind: 'publish', state: 'done', version: 2, people: 2 }
  expect(await shop.get(`${journey.path}/plans`)).toMatchObject([known])
  await shop.pass('2d')
  expect(await shop.sentTo('kim')).toEqual(['Hello'])
})

test('58 · the plan is judged where people really are: who has left meanwhile is not brought back', async () => {
  const journey = await shop.publish(drawing('p7'))
  await enter('p7', 'leo', 'mia')
  const revision = await redraw(journey, without('p7'))
  const done = await shop.post(`${journey.path}/publish`, { revision, plan: { all: { kind: 'exit' } } })
  await shop.settle()
  expect(await journey.placeOf('leo')).toBe('exited planned')
  expect(await shop.sentTo('leo')).toEqual([])
  const report = await shop.get(`${journey.path}/plans/${done.plan}`)
  expect(report.actual).toEqual([{ version: 1, node: 'n_w', outcome: 'exited', count: 2 }])
})

test('58 · going back is a plan as well: an earlier drawing becomes a new version, and people go along', async () => {
  const journey = await shop.publish(drawing('p8'))
  await publish(journey, drawing('p8', '20d', 'Bad'), {})
  await enter('p8', 'nia')
  const answer = await shop.post(`${journey.path}/rollback`, {
    version: 1,
    plan: { all: { kind: 'move', waits: 'recompute' } },
  })
  expect(answer.version.number).toBe(3)
  await shop.settle()
  await shop.pass('10d')
  expect(await shop.sentTo('nia')).toEqual(['Hello'])
  const same = await shop.call('POST', `${journey.path}/rollback`, { version: 1 })
  expect([same.status, same.body.code]).toEqual([409, 'journey.sameVersion'])
})

test('58 · a version whose steps are not known here is not gone back to, and the plan says so before', async () => {
  const journey = await shop.publish(drawing('q1'))
  await publish(journey, drawing('q1', '20d'), {})
  await enter('q1', 'pat')
  const { sql } = shop.server.database
  const setVersion = (v: number) => sql`
    update versions set flow = jsonb_set(flow, '{nodes,n_w,v}', ${String(v)}::text::jsonb)
    where workspace_id = ${shop.workspaceId} and number = 1 and journey_id = ${uuidOf(journey.id)}`
  await setVersion(99)
  const plan = await shop.post(`${journey.path}/plan`, { version: 1 })
  expect(plan.problems[0]).toMatchObject({ code: 'node.newerVersion', node: 'n_w' })
  const refused = await shop.call('POST', `${journey.path}/rollback`, { version: 1 })
  expect([refused.status, refused.body.code]).toEqual([422, 'flow.problems'])
  expect(refused.body.problems[0]).toMatchObject({ code: 'node.newerVersion', node: 'n_w' })
  await setVersion(1)
})

test('58 · a message written for the old drawing that has not left is written anew, and only once', async () => {
  const journey = await shop.publish(drawing('p9', '1d', 'Old'))
  await enter('p9', 'oda')
  await shop.post(`${journey.path}/pause`, { level: 'sends' })
  await shop.pass('1d')
  expect(await shop.sentTo('oda')).toEqual([])
  await publish(journey, drawing('p9', '1d', 'New'), { plan: { all: { kind: 'move' } } })
  await shop.settle()
  await shop.post(`${journey.path}/resume`)
  await shop.settle()
  expect(await shop.sentTo('oda')).toEqual(['New'])
  expect(await journey.placeOf('oda')).toBe('completed')
})
