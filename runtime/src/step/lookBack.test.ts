import { expect, test } from 'vitest'
import { z } from 'zod'
import { compileFlow } from '../compile/compileFlow.ts'
import type { Flow } from '../flow/Flow.ts'
import { createRegistry, defineNode } from '../node/NodeType.ts'
import type { Facts } from '../rule/Facts.ts'
import { advanceRun, startRun } from './advanceRun.ts'

const text = { en: 'Test', 'zh-CN': '测试' }
const listener = defineNode({
  type: 'listener',
  version: 1,
  title: text,
  purpose: text,
  group: 'time',
  icon: 'ear',
  settings: z.strictObject({}),
  defaults: {},
  ports: () => [{ name: 'happened', label: text }],
  entry: () => ({ audience: { all: [] }, trigger: { kind: 'once' } }),
  summary: () => '',
  compile: (_, cx) => ({
    initial: 'arriving',
    phases: {
      arriving: {
        always: [
          cx.to('happened', { type: 'happened', params: { event: 'order.paid', since: 'run' } }),
          cx.phase('waiting'),
        ],
      },
      waiting: { on: { [cx.event('order.paid')]: [cx.to('happened')] } },
    },
  }),
})

const node = { type: 'listener', v: 1, settings: {} }
const flow: Flow = {
  format: 1,
  title: text,
  entry: 'n_a',
  settings: {},
  nodes: { n_a: node, n_b: node },
  edges: [
    { from: 'n_a', port: 'happened', to: 'n_b' },
    { from: 'n_b', port: 'happened', to: 'n_a' },
  ],
}
const compiled = compileFlow(flow, createRegistry([listener]))
const paid = (at: number) => ({ id: `e${at}`, name: 'order.paid', at, properties: {} })
const factsWith = (...instants: number[]): Facts => ({
  customerId: 'ada',
  attributes: {},
  events: instants.map(paid),
  memberOf: [],
  assignments: {},
  zone: 'UTC',
  locale: 'en',
})
const who = { id: 'run', customerId: 'ada' }

test('one payment satisfies one wait, although the next one looks back as well', () => {
  const start = startRun(compiled, who, factsWith(), 100)
  const step = advanceRun(compiled, start.run, { type: 'event', event: paid(200) }, factsWith(200), 200)
  expect(step.run).toMatchObject({ node: 'n_b', phase: 'waiting' })
})

test('a circle of waits that look back comes to rest, however often the customer has paid', () => {
  const start = startRun(compiled, who, factsWith(100, 100, 100), 100)
  expect(start.visits.map((visit) => visit.node)).toEqual(['n_a', 'n_b'])
  const later = advanceRun(compiled, start.run, { type: 'event', event: paid(300) }, factsWith(100, 300), 300)
  expect(later.visits.map((visit) => visit.node)).toEqual(['n_b', 'n_a'])
})

test('an event that moves nobody leaves nothing behind in the run', () => {
  const start = startRun(compiled, who, factsWith(), 100)
  const event = { ...paid(200), name: 'visit.completed' }
  const step = advanceRun(compiled, start.run, { type: 'event', event }, factsWith(), 200)
  expect(step).toMatchObject({ moved: false, run: start.run })
})

test('an answer that nobody here has asked for leaves nothing behind in the run', () => {
  const start = startRun(compiled, who, factsWith(), 100)
  const answer = { type: 'answer', visit: 1, answer: 'message.settled', outcome: 'sent' } as const
  const step = advanceRun(compiled, start.run, { ...answer, remember: { n: 1 } }, factsWith(), 200)
  expect(step).toEqual({ moved: false, run: start.run, effects: [], timers: [], visits: [] })
})

test('a wait that looks back and leads to itself comes to rest where it can hear the next payment', () => {
  const circle = compileFlow(
    { ...flow, nodes: { n_a: node }, edges: [{ from: 'n_a', port: 'happened', to: 'n_a' }] },
    createRegistry([listener]),
  )
  const start = startRun(circle, who, factsWith(100), 100)
  expect(start.run).toMatchObject({ node: 'n_a', phase: 'waiting', visit: 2 })
})

test('an event that nobody waits for never reaches the machine, which would remember its name for ever', () => {
  const start = startRun(compiled, who, factsWith(), 100)
  const deaf = { ...compiled, machine: undefined as never }
  const event = { ...paid(200), name: 'event 1 of a million' }
  expect(advanceRun(deaf, start.run, { type: 'event', event }, factsWith(), 200).moved).toBe(false)
  expect(() => advanceRun(deaf, start.run, { type: 'event', event: paid(200) }, factsWith(), 200)).toThrow()
})

test('the payment that began a journey does not satisfy a wait for the next one', () => {
  const start = startRun(compiled, who, factsWith(100), 100, paid(100))
  expect(start.run).toMatchObject({ node: 'n_a', phase: 'waiting' })
  const step = advanceRun(compiled, start.run, { type: 'event', event: paid(200) }, factsWith(100, 200), 200)
  expect(step.run).toMatchObject({ node: 'n_b', phase: 'waiting' })
})
