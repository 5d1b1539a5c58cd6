import type { Json } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flowOf, having, note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

/** A journey of one wait that people enter by this trigger. */
function entering(audience: Json, trigger: Json, more: Record<string, Json> = {}, wait = '1d') {
  const flow = flowOf({ w: waitFor(wait) }, ['in.joined > w'])
  flow.nodes.n_in = { type: 'segment', v: 1, settings: { audience, trigger, ...more } }
  return flow
}
const headsOf = async (journey: { path: string }) => (await shop.get(journey.path)).heads

test('8 · by joining: those inside at publish are counted and asked about; leaving and coming back counts as new', async () => {
  const vip = { attr: 'eight', is: 'eq', value: 'vip' }
  for (const id of ['eight-1', 'eight-2', 'eight-3']) await shop.identify(id, { eight: 'vip' })
  await shop.identify('eight-4', { eight: 'new' })
  const flow = entering(vip, { kind: 'joining', inside: 'skip' })
  const draft = await shop.post('/journeys', { flow })
  expect(await shop.get(`/journeys/${draft.id}/publish`)).toMatchObject({ audience: 3, inside: 'skip' })

  const skipping = await shop.publish(flow)
  const taking = await shop.publish(entering(vip, { kind: 'joining', inside: 'enter' }))
  expect([(await headsOf(skipping)).started, (await headsOf(taking)).started]).toEqual([0, 3])

  await shop.identify('eight-4', { eight: 'vip' })
  expect(await skipping.placeOf('eight-4')).toBe('w')
  await shop.identify('eight-1', { name: 'Still a member' })
  expect(await skipping.placeOf('eight-1')).toBe('outside')
  await shop.identify('eight-1', { eight: 'new' })
  await shop.identify('eight-1', { eight: 'vip' })
  expect(await skipping.placeOf('eight-1')).toBe('w')
  await shop.pass('2d')
  await shop.identify('eight-4', { eight: 'new' })
  await shop.identify('eight-4', { eight: 'vip' })
  expect(await skipping.storiesOf('eight-4')).toHaveLength(2)
})

test('8 · time alone makes somebody join: nine days without a visit', async () => {
  const quiet = { all: [having('idle'), { not: { event: 'idle.visit', within: '9d' } }] }
  const journey = await shop.publish(entering(quiet, { kind: 'joining', inside: 'skip' }))
  await shop.track('idle', 'idle.visit')
  await shop.identify('idle', { idle: true })
  const visited = shop.now
  await shop.pass('8d')
  expect(await journey.placeOf('idle')).toBe('outside')
  await shop.pass('1d')
  expect(Date.parse((await journey.storyOf('idle')).startedAt)).toBe(visited + 9 * 86_400_000)
})

test('8 · by a schedule: those inside at publish come in, or wait until they have left once', async () => {
  await shop.identify('plan', { plan: 1 })
  const isPlan = { attr: 'plan', is: 'eq', value: 1 }
  const [all, skipping] = [
    await shop.publish(entering(isPlan, { kind: 'schedule', at: '12:00' })),
    await shop.publish(entering(isPlan, { kind: 'schedule', at: '12:00', inside: 'skip' })),
  ]
  await shop.pass('1d')
  expect([(await headsOf(all)).started, (await headsOf(skipping)).started]).toEqual([1, 0])
  await shop.identify('plan', { plan: 2 })
  await shop.identify('plan', { plan: 1 })
  await shop.pass('1d')
  expect((await headsOf(skipping)).started).toBe(1)
})

test('8 · a journey begins where another one ended', async () => {
  const first = await shop.publish(onEvent('chain.on', { w: waitFor('1d') }, ['in.joined > w']))
  const second = await shop.publish(entering({ all: [] }, { kind: 'journey', journey: first.id }))
  const refused = await shop.publish(
    entering({ all: [] }, { kind: 'journey', journey: first.id, reasons: ['refused'] }),
  )
  await shop.track('chain', 'chain.on')
  expect(await second.placeOf('chain')).toBe('outside')
  await shop.pass('1d')
  expect([await first.placeOf('chain'), await second.placeOf('chain')]).toEqual(['completed', 'w'])
  expect(await refused.placeOf('chain')).toBe('outside')
})

test('8 · where people would come in again as they leave, with no wait on the way round, nothing is published', async () => {
  const quick = (journey: string, wait: 'after' | 'none') =>
    flowOf(
      {
        in: ['segment', { audience: { all: [] }, trigger: { kind: 'journey', journey } }],
        ...(wait === 'none' ? {} : { w: waitFor('1d') }),
        n: ['note', { text: 'Round' }],
      },
      wait === 'none' ? ['in.joined > n'] : ['in.joined > w', 'w.done > n'],
    )
  const tried = async (id: string, flow: unknown) => {
    const { revision } = await shop.get(`/journeys/${id}`)
    const saved = await shop.callDone('PUT', `/journeys/${id}/draft`, { flow, revision })
    const { body } = await shop.call('POST', `/journeys/${id}/publish`, { revision: saved.revision })
    return (body.problems ?? []).filter(({ severity }: { severity: string }) => severity === 'error')
  }
  const a = await shop.publish(onEvent('ring.on', { n: note('Hello') }, ['in.joined > n']))
  const b = await shop.publish(quick(a.id, 'none'))
  expect(await tried(a.id, quick(a.id, 'none'))).toMatchObject([
    { code: 'trigger.journeyCircle', node: 'n_in' },
  ])
  expect(await tried(a.id, quick(b.id, 'none'))).toMatchObject([{ code: 'trigger.journeyCircle' }])
  const nowhere = '0190a000-0000-7000-8000-00000000dead'
  expect(await tried(a.id, quick(nowhere, 'none'))).toMatchObject([{ code: 'trigger.journeyMissing' }])
  expect(await tried(a.id, quick(b.id, 'after'))).toEqual([])
})

test('9 · a cap on entries is kept before anybody is put into an arm, and a new day has new places', async () => {
  const flow = flowOf(
    {
      s: [
        'split',
        {
          experiment: 'nine',
          arms: [
            { id: 'a', title: 'A', share: 50 },
            { id: 'b', title: 'B', share: 50 },
          ],
        },
      ],
      w: waitFor('1h'),
    },
    ['in.joined > s', 's.a > w', 's.b > w'],
    { reentry: { kind: 'never' } },
  )
  const trigger = { kind: 'schedule', at: '12:00' }
  const settings = { audience: having('nine'), trigger, cap: { limit: 3, per: 'day' } }
  flow.nodes.n_in = { type: 'segment', v: 1, settings }
  for (let i = 0; i < 7; i++) await shop.identify(`nine-${i}`, { nine: i })
  const journey = await shop.publish(flow)
  const counts = async () => {
    const { nodes } = await journey.stats()
    return [nodes.n_in?.exited.capReached ?? 0, nodes.n_s?.entered]
  }
  await shop.pass('1d')
  expect(await counts()).toEqual([4, 3])
  const { sql } = shop.server.database
  const drawn = await sql`select from assignments where experiment = 'nine'`
  expect(drawn).toHaveLength(3)
  // Who found no place has not been in: "never again" is not meant for them.
  await shop.pass('1d')
  expect(await counts()).toEqual([5, 6])
  await shop.pass('1d')
  expect(await counts()).toEqual([5, 7])
})
