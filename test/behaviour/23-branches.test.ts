import type { Json } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flowOf, having, note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const tiers: Json = [
  { id: 'gold', title: 'Gold', when: { attr: 'spent', is: 'gte', value: 1000 } },
  { id: 'silver', title: 'Silver', when: { attr: 'spent', is: 'gte', value: 100 } },
]

test('23 · branches are ranked: who fits two takes the first, who fits none is everyone else', async () => {
  const journey = await shop.publish(
    onEvent('asked.tier', { c: ['condition', { branches: tiers }], w: waitFor('1d') }, [
      'in.joined > c',
      'c.gold > w',
    ]),
  )
  for (const [who, spent] of [
    ['rich', 5000],
    ['some', 100],
    ['none', 99],
  ] as const) {
    await shop.identify(who, { spent })
    await shop.track(who, 'asked.tier')
  }
  await shop.identify('unknown')
  await shop.track('unknown', 'asked.tier')
  const ways = await Promise.all(['rich', 'some', 'none', 'unknown'].map((who) => journey.wayOf(who)))
  expect(ways.map((way) => way[1])).toEqual(['c.gold', 'c.silver', 'c.else', 'c.else'])
})

test('23 · a port that leads nowhere ends the journey there, and the drawing is warned about it', async () => {
  const flow = onEvent('asked.end', { c: ['condition', { branches: tiers }], w: waitFor('1d') }, [
    'in.joined > c',
    'c.gold > w',
  ])
  const { id } = await shop.post('/journeys', { flow })
  const { problems } = await shop.get(`/journeys/${id}`)
  const loose = problems.filter(({ code }: { code: string }) => code === 'port.undrawn')
  expect(loose.map(({ severity }: { severity: string }) => severity)).toContain('warning')
  const journey = await shop.publish(flow)
  await shop.identify('poor', { spent: 1 })
  await shop.track('poor', 'asked.end')
  expect(await journey.placeOf('poor')).toBe('completed')
})

test('24 · a branch is judged once, on arrival, and the values it saw are kept in the story', async () => {
  const journey = await shop.publish(
    onEvent(
      'asked.once',
      { c: ['condition', { branches: tiers }], w: waitFor('2d'), hi: note('Silver letter') },
      ['in.joined > c', 'c.silver > w', 'w.done > hi'],
    ),
  )
  await shop.identify('ida', { spent: 200, phone: '+8613800000003' })
  await shop.track('ida', 'asked.once')
  await shop.identify('ida', { spent: 9000 })
  await shop.pass('2d')
  expect(await journey.wayOf('ida')).toEqual(['in.joined', 'c.silver', 'w.done', 'hi.sent'])
  const { steps } = await journey.storyOf('ida')
  const why = steps[1]?.why ?? []
  expect(why).toContainEqual(
    expect.objectContaining({ kind: 'rule', port: 'silver', value: true, used: { 'attr:spent': 200 } }),
  )
})

const halves = (a: number, b: number, experiment: string): Record<string, Json> => ({
  experiment,
  arms: [
    { id: 'a', title: 'A', share: a },
    { id: 'b', title: 'B', share: b },
  ],
})

test('25 · a customer keeps their arm on coming back, also after the shares were changed', async () => {
  const draw = (a: number, b: number) =>
    onEvent('asked.arm', { s: ['split', halves(a, b, 'exp_arm')], x: waitFor('1h'), y: waitFor('1h') }, [
      'in.joined > s',
      's.a > x',
      's.b > y',
    ])
  const journey = await shop.publish(draw(50, 50))
  const crowd = Array.from({ length: 24 }, (_, i) => `arm${i}`)
  for (const who of crowd) await shop.track(who, 'asked.arm')
  const armOf = async (who: string) => (await journey.wayOf(who))[1]
  const first = await Promise.all(crowd.map(armOf))
  expect(new Set(first)).toEqual(new Set(['s.a', 's.b']))
  await shop.pass('1d')
  const { revision } = await shop.get(journey.path)
  const saved = await shop.call('PUT', `${journey.path}/draft`, { flow: draw(1, 99), revision })
  await shop.post(`${journey.path}/publish`, { revision: saved.body.revision })
  for (const who of crowd) await shop.track(who, 'asked.arm')
  expect(await Promise.all(crowd.map(armOf))).toEqual(first)
  const fresh = Array.from({ length: 12 }, (_, i) => `late${i}`)
  for (const who of fresh) await shop.track(who, 'asked.arm')
  expect((await Promise.all(fresh.map(armOf))).filter((arm) => arm === 's.b').length).toBeGreaterThan(9)
})

test('26 · asking whether a message was opened in the instant it leaves is an error that says to wait first', async () => {
  const opened: Json = [{ id: 'yes', title: 'Opened', when: { event: 'message.opened' } }]
  const flow = flowOf(
    { hi: note('Hello'), c: ['condition', { branches: opened }] },
    ['in.joined > hi', 'hi.sent > c'],
    {},
    having('only26'),
  )
  const { id, revision } = await shop.post('/journeys', { flow })
  const answer = await shop.call('POST', `/journeys/${id}/publish`, { revision })
  expect(answer.status).toBe(422)
  expect(answer.body.problems).toContainEqual(
    expect.objectContaining({ code: 'condition.tooSoon', severity: 'error', node: 'n_c' }),
  )
})
