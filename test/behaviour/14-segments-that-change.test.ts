import { afterAll, beforeAll, expect, test } from 'vitest'
import { flowOf, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

/* A saved segment gets another rule: whoever is judged by it is judged anew, and nobody has to touch them first. */

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const tierIs = (value: string) => ({ attr: 'tier', is: 'eq', value })

const save = (id: string, rule: object) => shop.post('/segments', { id, title: { en: id }, rule })

async function change(id: string, body: object): Promise<void> {
  await shop.callDone('PUT', `/segments/${id}`, body)
  await shop.settle()
}

test('14b · who waits until they are in a segment goes on when its rule changes so that they are', async () => {
  await save('best', tierIs('A'))
  await save('best-or-new', { any: [{ in: 'best' }, tierIs('new')] })
  const wait = ['wait', { mode: 'rule', when: { in: 'best-or-new' }, timeout: '30d' }]
  const journey = await shop.publish(
    onEvent('wait.on', { w: wait as never, more: waitFor('9d') }, ['in.joined > w', 'w.happened > more']),
  )
  for (const [id, tier] of Object.entries({ ann: 'B', ben: 'C' })) {
    await shop.identify(id, { tier })
    await shop.track(id, 'wait.on')
  }
  await change('best', { title: { en: 'Our best' } })
  expect(await journey.placeOf('ann')).toBe('w')
  await change('best', { rule: { any: [tierIs('A'), tierIs('B')] } })
  expect([await journey.placeOf('ann'), await journey.placeOf('ben')]).toEqual(['more', 'w'])
})

test('28 · an exit rule on a segment ends runs as soon as the rule of the segment puts people in, in old versions too', async () => {
  await save('gone', tierIs('Z'))
  const exits = [{ id: 'gone', when: { in: 'gone' }, reason: 'notEligible' as const }]
  const drawing = (days: number) =>
    onEvent('exit.on', { w: waitFor(`${days}d`) }, ['in.joined > w'], { exits })
  const journey = await shop.publish(drawing(20))
  await shop.identify('cy', { tier: 'Q' })
  await shop.track('cy', 'exit.on')
  const { revision } = await shop.callDone('PUT', `${journey.path}/draft`, { flow: drawing(30), revision: 1 })
  await shop.post(`${journey.path}/publish`, { revision })
  await shop.identify('di', { tier: 'R' })
  await shop.track('di', 'exit.on')
  await change('gone', { rule: { any: [tierIs('Q'), tierIs('Z')] } })
  expect([await journey.placeOf('cy'), await journey.placeOf('di')]).toEqual(['exited notEligible', 'w'])
})

test('8 · whom a new rule puts into the audience is treated like those inside at publish; who falls out may join anew', async () => {
  await save('club', tierIs('gold'))
  const joining = (inside: string) => {
    const flow = flowOf({ w: waitFor('1d') }, ['in.joined > w'])
    const settings = { audience: { in: 'club' }, trigger: { kind: 'joining', inside } }
    flow.nodes.n_in = { type: 'segment', v: 1, settings }
    return flow
  }
  const [taking, leaving] = [await shop.publish(joining('enter')), await shop.publish(joining('skip'))]
  for (const [id, tier] of Object.entries({ ed: 'gold', flo: 'silver' })) await shop.identify(id, { tier })
  const places = async (id: string) => [await taking.placeOf(id), await leaving.placeOf(id)]
  expect(await places('ed')).toEqual(['w', 'w'])

  await change('club', { rule: { any: [tierIs('gold'), tierIs('silver')] } })
  expect(await places('flo')).toEqual(['w', 'outside'])
  await shop.identify('flo', { name: 'Still silver' })
  expect(await leaving.placeOf('flo')).toBe('outside')
  await shop.pass('2d')

  await change('club', { rule: tierIs('platinum') })
  await shop.identify('ed', { tier: 'platinum' })
  expect(await places('ed')).toEqual(['w', 'w'])
  expect([(await taking.storiesOf('ed')).length, (await leaving.storiesOf('flo')).length]).toEqual([2, 0])
})

test('8 · time alone makes people join by the new rule, not by the old one', async () => {
  await save('quiet', { all: [tierIs('late'), { not: { event: 'quiet.visit', within: '30d' } }] })
  const flow = flowOf({ w: waitFor('1d') }, ['in.joined > w'])
  const settings = { audience: { in: 'quiet' }, trigger: { kind: 'joining', inside: 'skip' } }
  flow.nodes.n_in = { type: 'segment', v: 1, settings }
  const journey = await shop.publish(flow)
  await shop.track('gil', 'quiet.visit')
  await shop.identify('gil', { tier: 'late' })
  const visited = shop.now
  await shop.pass('1d')
  await change('quiet', { rule: { all: [tierIs('late'), { not: { event: 'quiet.visit', within: '5d' } }] } })
  await shop.pass('10d')
  expect(Date.parse((await journey.storyOf('gil')).startedAt)).toBe(visited + 5 * 86_400_000)
})

test('24 · a segment that counts what customers did knows all they did', async () => {
  await save('buyers', { event: 'seg.paid', count: { gte: 2 }, within: '30d' })
  const flow = onEvent(
    'seg.on',
    {
      c: ['condition', { branches: [{ id: 'b', title: 'B', when: { in: 'buyers' } }] }] as never,
      yes: waitFor('1d'),
      no: waitFor('1d'),
    },
    ['in.joined > c', 'c.b > yes', 'c.else > no'],
  )
  const journey = await shop.publish(flow)
  for (const event of ['seg.paid', 'seg.paid', 'seg.on']) await shop.track('hal', event)
  for (const event of ['seg.paid', 'seg.on']) await shop.track('ivy', event)
  expect([await journey.placeOf('hal'), await journey.placeOf('ivy')]).toEqual(['yes', 'no'])
})
