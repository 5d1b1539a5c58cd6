import { describe, expect, test } from 'vitest'
import { compileFlow } from '../compile/compileFlow.ts'
import type { FlowSettings } from '../flow/Flow.ts'
import type { Facts } from '../rule/Facts.ts'
import { plainTypes } from '../testing/plainTypes.ts'
import { type Sketch, sketchFlow } from '../testing/sketchFlow.ts'
import { advanceRun, startRun } from './advanceRun.ts'
import type { Run, RunEvent, Step } from './Run.ts'

const day = 86_400_000
const begin: Sketch[string] = ['begin', {}]
const pause: Sketch[string] = ['pause', {}]

const facts: Facts = {
  customerId: 'ada',
  attributes: { tier: 'A' },
  events: [],
  memberOf: [],
  assignments: {},
  zone: 'UTC',
  locale: 'en',
}
const compiled = (nodes: Sketch, edges: string[], settings?: FlowSettings) =>
  compileFlow(sketchFlow(nodes, edges, settings), plainTypes)
const start = (flow: ReturnType<typeof compiled>, at = 0) =>
  startRun(flow, { id: 'run', customerId: 'ada' }, facts, at)
const timer = (visit: number, name = 'day'): RunEvent => ({ type: 'timer', visit, name })
const happens = (name: string, at = 1_000): RunEvent => ({
  type: 'event',
  event: { id: 'e1', name, at, properties: {} },
})
const answer = (visit: number, outcome = 'updated'): RunEvent => ({
  type: 'answer',
  visit,
  answer: 'customer.updated',
  outcome,
})

const two = compiled({ start: begin, first: pause, second: pause }, [
  'start next first',
  'first late second',
  'first heard second',
  'first done second',
  'second late first',
])

/** Nothing moved, and the run is the very one it was. */
function expectStill(step: Step, run: Run): void {
  expect(step).toEqual({ run, effects: [], timers: [], visits: [], moved: false })
  expect(step.run).toBe(run)
}

test('a run comes to rest with its visits, its timer and its effect', () => {
  const step = start(two, 500)
  expect(step.run).toEqual({
    id: 'run',
    customerId: 'ada',
    status: 'active',
    node: 'n_first',
    phase: 'resting',
    visit: 2,
    startedAt: 500,
    arrivedAt: 500,
    context: { v: 1, data: {} },
  })
  expect(step.timers).toEqual([{ visit: 2, name: 'day', dueAt: 500 + day }])
  expect(step.effects).toEqual([
    { name: 'customer.update', node: 'n_first', visit: 2, params: { set: { seen: true }, unset: [] } },
  ])
  expect(step.visits).toMatchObject([
    { ordinal: 1, node: 'n_start', left: { at: 500, by: 'port', key: 'next' } },
    { ordinal: 2, node: 'n_first', from: { node: 'n_start', port: 'next' } },
  ])
})

test('a step changes nothing of what it was given and says the same twice', () => {
  const { run } = start(two)
  const before = structuredClone({ run, facts })
  const once = advanceRun(two, run, timer(2), facts, day)
  expect(advanceRun(two, run, timer(2), facts, day)).toEqual(once)
  expect({ run, facts }).toEqual(before)
})

describe('what comes too late moves nothing', () => {
  const first = start(two).run
  const second = advanceRun(two, first, timer(2), facts, day).run

  test.each([
    ['the timer of a visit that is over', timer(2)],
    ['the answer for a visit that is over', answer(2)],
    ['a timer of a visit that is yet to come', timer(4)],
    ['a timer nobody set', timer(3, 'week')],
    [
      'an answer nobody asked for',
      { type: 'answer', visit: 3, answer: 'task.closed', outcome: 'reached' } as const,
    ],
    ['an answer with an outcome there is not', answer(3, 'sort of')],
  ])('%s', (_, event) => {
    expect(second.visit).toBe(3)
    expectStill(advanceRun(two, second, event, facts, 2 * day), second)
  })

  test('an answer that moves nothing leaves nothing behind either', () => {
    const event: RunEvent = {
      type: 'answer',
      visit: 3,
      answer: 'message.settled',
      outcome: 'sent',
      remember: { a: 1 },
    }
    expectStill(advanceRun(two, second, event, facts, 2 * day), second)
  })

  test.each([timer(2), answer(2), happens('order.paid'), { type: 'exit', reason: 'stopped' } as const])(
    'once a run has ended: %j',
    (event) => {
      const ended = advanceRun(two, first, { type: 'exit', reason: 'returned' }, facts, 5).run
      expect(ended.ending).toEqual({ how: 'exited', reason: 'returned', at: 5 })
      expectStill(advanceRun(two, ended, event, facts, 10), ended)
    },
  )
})

describe('a node that leads to itself', () => {
  const alone = compiled({ start: begin, rest: pause }, ['start next rest', 'rest late rest'])

  test('is arrived at anew: a new visit, a new timer, a new effect', () => {
    const { run } = start(alone)
    const step = advanceRun(alone, run, timer(2), facts, day)
    expect(step.run).toMatchObject({ node: 'n_rest', phase: 'resting', visit: 3, arrivedAt: day })
    expect(step.timers).toEqual([{ visit: 3, name: 'day', dueAt: 2 * day }])
    expect(step.effects).toMatchObject([{ name: 'customer.update', visit: 3 }])
    expect(step.visits).toMatchObject([
      { ordinal: 2, left: { key: 'late' }, why: [{ kind: 'timer', timer: 'day' }] },
      { ordinal: 3, from: { node: 'n_rest', port: 'late' } },
    ])
    expectStill(advanceRun(alone, step.run, timer(2), facts, day), step.run)
  })
})

describe('names of events from outside', () => {
  const { run } = start(two)
  const hostile = [
    '*',
    'order.*',
    'order',
    'order.paid.',
    '.order.paid',
    'ORDER.PAID',
    'order%2Epaid',
    'e:order%2Epaid',
    'r:exit',
    'r:enter',
    'r:timer:day',
    'r:answer:customer:updated:updated',
    'xstate.after.1',
    'xstate.after.86400000.journey.n_first',
    'xstate.done.actor',
    'xstate.done.actor.0',
    'xstate.error.actor',
    'xstate.init',
    'xstate.stop',
    'done.invoke.x',
    '__proto__',
    'constructor',
    '',
    ' ',
    'order.paid\u0000',
    '\u0000',
    '\ud800',
    'order.paid\udfff',
    'o'.repeat(10_000),
    '%',
    '%E0%A4%A',
    '🎁',
  ]

  test.each(hostile)('%j moves nobody who waits for order.paid', (name) => {
    expectStill(advanceRun(two, run, happens(name), facts, 1_000), run)
  })

  test.each(hostile.filter((name) => !/\p{Surrogate}/u.test(name)))(
    '%j moves those who wait for just that',
    (name) => {
      const flow = compiled({ start: begin, rest: ['pause', { event: name }], on: pause }, [
        'start next rest',
        'rest heard on',
      ])
      const resting = start(flow).run
      expect(advanceRun(flow, resting, happens(name), facts, 1_000).run.node).toBe('n_on')
      for (const other of hostile.filter((one) => one !== name).concat('order.paid', `${name}x`))
        expectStill(advanceRun(flow, resting, happens(other), facts, 1_000), resting)
    },
  )

  test('a timer or an outcome with a hostile name moves nobody', () => {
    for (const name of hostile) {
      expectStill(advanceRun(two, run, timer(2, name), facts, 1_000), run)
      expectStill(advanceRun(two, run, answer(2, name), facts, 1_000), run)
    }
  })
})

describe('the end', () => {
  const short = compiled(
    { start: begin, rest: pause, ask: ['fork', { when: { attr: 'tier', is: 'eq', value: 'A' } }] },
    ['start next rest', 'rest late ask'],
  )

  test('a port that leads nowhere completes the run, and the story says by which', () => {
    const { run } = start(short)
    const step = advanceRun(short, run, timer(2), facts, day)
    expect(step.run).toMatchObject({
      status: 'ended',
      node: 'n_ask',
      phase: 'ended',
      visit: 3,
      ending: { how: 'completed', reason: 'completed', at: day },
    })
    expect(step.timers).toEqual([])
    expect(step.visits.at(-1)).toMatchObject({
      node: 'n_ask',
      left: { by: 'port', key: 'yes' },
      why: [{ kind: 'rule', port: 'yes', value: true, used: { 'attr:tier': 'A' } }],
    })
  })

  test('an exit out of a wait closes the visit it was in', () => {
    const { run } = start(short)
    const step = advanceRun(short, run, { type: 'exit', reason: 'complained' }, facts, 7)
    expect(step.visits).toMatchObject([
      {
        ordinal: 2,
        node: 'n_rest',
        left: { at: 7, by: 'exited', key: 'complained' },
        why: [{ kind: 'exit', reason: 'complained' }],
      },
    ])
    expect(step).toMatchObject({
      moved: true,
      effects: [],
      timers: [],
      run: { node: 'n_rest', phase: 'ended' },
    })
  })
})

test('a circle that a check would have refused stops with an exception, not with a full memory', () => {
  const ask: Sketch[string] = ['fork', { when: { all: [] } }]
  const spinning = compiled({ start: begin, a: ask, b: ask }, ['start next a', 'a yes b', 'b yes a'])
  expect(() => start(spinning)).toThrow(/infinite loop|iterations/i)
})

test('two flows and two runs share nothing', () => {
  const other = compiled({ start: begin, rest: ['pause', { event: 'visit.completed' }] }, ['start next rest'])
  const here = start(two).run
  const there = start(other).run
  expect(advanceRun(other, there, happens('order.paid'), facts, 1).moved).toBe(false)
  expect(advanceRun(two, here, happens('order.paid'), facts, 1).run.node).toBe('n_second')
  expect(advanceRun(other, there, happens('visit.completed'), facts, 1).run.status).toBe('ended')
})
