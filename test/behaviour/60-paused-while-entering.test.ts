import { drainCustomers, sweepDue } from '@rekindle/runtime/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flowOf, having, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const entering = (attr: string, trigger: object) => {
  const flow = flowOf({ w: waitFor('9d') }, ['in.joined > w'])
  flow.nodes.n_in = { type: 'segment', v: 1, settings: { audience: having(attr), trigger } as never }
  return flow
}

/** Asks everybody in, and stops before any lane has read it. */
async function sweepOnly(): Promise<void> {
  const { engine } = shop.server
  await sweepDue(engine, await engine.store.loadWorkspace(shop.workspaceId))
}

const headsOf = async (path: string) => (await shop.get(path)).heads.started

test('60 · a journey for once that is paused while people are let in goes on with those who were not asked', async () => {
  const people = Array.from({ length: 8 }, (_, i) => `once-${i}`)
  for (const who of people) await shop.identify(who, { once: true })
  await shop.identify('later', {})
  const { id, revision } = await shop.post('/journeys', { flow: entering('once', { kind: 'once' }) })
  const path = `/journeys/${id}`
  await shop.post(`${path}/publish`, { revision })
  await sweepOnly()
  await shop.post(`${path}/pause`)
  await shop.settle()
  expect(await headsOf(path)).toBe(0)
  await shop.pass('3d')
  await shop.identify('later', { once: true })
  await shop.post(`${path}/resume`)
  await shop.settle()
  // Everybody who was in the audience then is asked now, and once; who was looked at before is not asked again.
  expect(await headsOf(path)).toBe(8)
  await shop.post(`${path}/pause`)
  await shop.post(`${path}/resume`)
  await shop.settle()
  expect(await headsOf(path)).toBe(8)
})

test('62 · the brake, too, keeps those who were not asked yet for the day somebody lets it go', async () => {
  for (let i = 0; i < 6; i++) await shop.identify(`brake-${i}`, { braked: true })
  const flow = entering('braked', { kind: 'once' })
  const { id, revision } = await shop.post('/journeys', { flow })
  const path = `/journeys/${id}`
  await shop.post(`${path}/publish`, { revision, brake: { perHour: 1, factor: 1 } })
  await sweepOnly()
  const { sql } = shop.server.database
  // Two are stepped; the others' letters lie unread when the brake is pulled.
  const letters = await sql`select id, body, subject_id, bucket, at from inbox order by id`
  expect(letters).toHaveLength(6)
  await sql`delete from inbox where id = any(${letters.slice(2).map((row) => row.id)}::uuid[])`
  const { engine } = shop.server
  await drainCustomers(engine, await engine.store.loadWorkspace(shop.workspaceId))
  for (const row of letters.slice(2))
    await sql`insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
      values (${shop.workspaceId}, ${row.bucket}, ${row.id}, 'customer', ${row.subject_id}, ${sql.json(row.body)}, ${row.at})`
  expect(await engine.store.applyBrakes(shop.workspaceId, shop.now, 'Asia/Shanghai')).toBe(1)
  await shop.settle()
  expect(await headsOf(path)).toBe(2)
  await shop.callDone('PUT', `${path}/brake`, { brake: null })
  await shop.post(`${path}/resume`)
  await shop.settle()
  expect(await headsOf(path)).toBe(6)
})

test('60 · who joins the audience during a pause has not joined: resumed, they are treated like those inside at publish', async () => {
  const [taking, leaving] = [
    await shop.publish(entering('club', { kind: 'joining', inside: 'enter' })),
    await shop.publish(entering('club', { kind: 'joining', inside: 'skip' })),
  ]
  const places = async (who: string) => [await taking.placeOf(who), await leaving.placeOf(who)]
  await shop.identify('kay', { club: 1 })
  expect(await places('kay')).toEqual(['w', 'w'])
  await shop.pass('10d')
  for (const { path } of [taking, leaving]) await shop.post(`${path}/pause`)
  await shop.identify('leo', { club: 1 })
  // Kay leaves and comes back while nobody looks: nobody saw it.
  await shop.identify('kay', { club: null })
  await shop.identify('kay', { club: 1 })
  await shop.settle()
  expect(await places('leo')).toEqual(['outside', 'outside'])
  for (const { path } of [taking, leaving]) await shop.post(`${path}/resume`)
  await shop.settle()
  expect(await places('leo')).toEqual(['w', 'outside'])
  expect(await places('kay')).toEqual(['completed', 'completed'])
  // The look after a second pause lets Leo in once more: he had left the audience between.
  await shop.pass('10d')
  await shop.identify('leo', { club: null })
  await shop.post(`${taking.path}/pause`)
  await shop.identify('leo', { club: 1 })
  await shop.post(`${taking.path}/resume`)
  await shop.settle()
  expect([await taking.placeOf('leo'), (await taking.storiesOf('leo')).length]).toEqual(['w', 2])
})
