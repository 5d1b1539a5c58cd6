import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'
import {
  type SimulatedCustomer,
  type SimulatedEvent,
  type SimulationInput,
  simulate,
} from '@rekindle/runtime/simulate'
import { sketchFlow } from '@rekindle/runtime/testing'
import { defaultWorld } from '@rekindle/runtime/world'
import { expect, test } from 'vitest'

const from = Date.parse('2026-03-02T00:00:00+08:00')

const crowd = (size: number, more: Partial<SimulatedCustomer> = {}): SimulatedCustomer[] =>
  Array.from({ length: size }, (_, i) => ({
    externalId: `c-${i + 1}`,
    attributes: { tier: 'A', name: `Customer ${i + 1}` },
    timeZone: 'Asia/Shanghai',
    locale: 'en',
    reachable: ['sms'],
    ...more,
  }))

const everyone = { audience: { all: [] }, trigger: { kind: 'once' } }
const sms = (body: string, category = 'marketing') => ({
  channel: 'sms',
  category,
  copy: { en: { body } },
  maxAge: '2d',
  whenSuppressed: 'continue',
})

const play = (flow: Flow, more: Partial<SimulationInput> = {}) =>
  simulate({ flow, registry, customers: crowd(40), from, for: '30d', seed: 'seed', ...more }, { trace: true })

const event = (number: number, name: string, at: string, properties = {}): SimulatedEvent => ({
  externalId: `c-${number}`,
  messageId: `${name} ${at}`,
  event: name,
  at: Date.parse(at),
  properties,
})

const invitation = sketchFlow(
  {
    in: ['segment', everyone],
    test: [
      'split',
      {
        experiment: 'words',
        arms: [
          { id: 'a', title: 'A', share: 50 },
          { id: 'b', title: 'B', share: 50 },
        ],
      },
    ],
    short: ['channel', sms('To book, reply 1. Reply R to opt out.')],
    long: ['channel', sms('Dear {{ customer.name }}, to book, reply 1. Reply R to opt out.')],
    wait: ['wait', { mode: 'event', event: 'appointment.booked', timeout: '7d' }],
    back: ['exit', { reason: 'returned' }],
    out: ['exit', { reason: 'completed' }],
  },
  [
    'in joined test',
    'test a short',
    'test b long',
    'short sent wait',
    'long sent wait',
    'wait happened back',
    'wait timeout out',
  ],
)

test('one seed gives the same bytes twice; another seed other people', async () => {
  const world = defaultWorld
  const [first, again, other] = await Promise.all([
    play(invitation, { world }),
    play(invitation, { world }),
    play(invitation, { world, seed: 'another' }),
  ])
  expect(JSON.stringify(again)).toBe(JSON.stringify(first))
  expect(other.runs.exited.returned).toBeGreaterThan(0)
  expect(other.trace).not.toEqual(first.trace)
})

test('the order of the customers in the file changes nothing', async () => {
  const world = defaultWorld
  const sorted = await play(invitation, { world })
  const reversed = await play(invitation, { world, customers: crowd(40).reverse() })
  expect(reversed).toEqual(sorted)
})

test('the same customers fall into the same arms whatever the seed', async () => {
  const arms = async (seed: string) =>
    (await play(invitation, { seed })).trace?.filter(({ node }) => node === 'n_test').map(({ by }) => by)
  expect(await arms('one')).toEqual(await arms('two'))
})

test('without a world nobody answers, and without events nothing happens but time', async () => {
  const { runs, messages } = await play(invitation)
  expect(runs).toMatchObject({ started: 40, completed: 40, exited: {}, goals: {} })
  expect(messages).toMatchObject({ attempted: 40, handedOver: 40, delivered: 0 })
})

test('a message written at midnight leaves at eight, on the customer’s own clock', async () => {
  const customers = [
    ...crowd(1),
    { ...crowd(1)[0], externalId: 'london', timeZone: 'Europe/London' } as SimulatedCustomer,
  ]
  const { trace = [] } = await play(invitation, { customers })
  const left = trace.filter(({ node }) => node === 'n_short' || node === 'n_long').map(({ leftAt }) => leftAt)
  expect(left).toEqual(['2026-03-02T00:00:00.000Z', '2026-03-01T16:00:00.000Z'])
})

test('a daily sweep lets newly fitting customers in, once', async () => {
  const flow = sketchFlow(
    {
      in: [
        'segment',
        {
          audience: { attr: 'lastVisitAt', is: 'olderThan', value: '6mo' },
          trigger: { kind: 'schedule', at: '10:00' },
        },
      ],
      rest: ['wait', { mode: 'duration', for: '2d' }],
    },
    ['in joined rest'],
    { reentry: { kind: 'never' } },
  )
  const customers = crowd(1, { attributes: { lastVisitAt: '2025-09-05' } })
  const { trace = [], runs } = await play(flow, { customers })
  expect(runs.started).toBe(1)
  expect(trace[0]?.arrivedAt).toBe('2026-03-05T02:00:00.000Z')
})

test('an event lets people in, and a repeated one does not', async () => {
  const flow = sketchFlow(
    {
      in: ['segment', { audience: { all: [] }, trigger: { kind: 'event', event: 'basket.left' } }],
      rest: ['wait', { mode: 'duration', for: '2h' }],
    },
    ['in joined rest'],
  )
  const left = event(1, 'basket.left', '2026-03-03T10:00:30Z')
  const { trace = [], runs } = await play(flow, {
    events: [left, left, event(2, 'basket.left', '2026-02-01T10:00:00Z')],
  })
  expect(runs.started).toBe(1)
  expect(trace.at(-1)).toMatchObject({ customer: 'c-1', leftAt: '2026-03-03T12:01:00.000Z', by: 'port:done' })
})

test('history is known before the journey begins', async () => {
  const flow = sketchFlow(
    {
      in: ['segment', { ...everyone, audience: { event: 'order.paid', within: '30d' } }],
      rest: ['wait', { mode: 'duration', for: '1d' }],
    },
    ['in joined rest'],
  )
  const events = [
    event(3, 'order.paid', '2026-02-20T10:00:00Z'),
    event(4, 'order.paid', '2025-12-20T10:00:00Z'),
  ]
  const { trace = [], runs } = await play(flow, { events })
  expect(runs.started).toBe(1)
  expect(trace[0]?.customer).toBe('c-3')
})

test('stock goes to those who came first, and never further than it reaches', async () => {
  const offer = {
    offer: 'gift',
    kind: 'service',
    title: { en: 'A gift' },
    value: 100,
    validFor: '7d',
    pool: 'gifts',
  }
  const flow = sketchFlow(
    {
      in: ['segment', everyone],
      gift: ['offer', offer],
      tell: ['channel', sms('A gift for you', 'service')],
      none: ['exit', { reason: 'expired' }],
    },
    ['in joined gift', 'gift given tell', 'gift noStock none'],
  )
  const world = { ...defaultWorld, pools: [{ id: 'gifts', stock: 7 }] }
  const { runs, offers } = await play(flow, { world })
  expect(runs.exited.expired).toBe(33)
  expect(offers.pools.gifts).toMatchObject({ total: 7, free: 0, issued: 7 })
  expect(offers.holdings.gift).toEqual({ issued: 7, refused: 33 })
})

test('it stops at the end of its time and says who is still inside', async () => {
  const { runs, nodes } = await play(invitation, { for: '3d' })
  expect(runs).toMatchObject({ started: 40, active: 40, completed: 0 })
  expect(nodes.n_wait).toMatchObject({ entered: 40, waiting: 40 })
})
