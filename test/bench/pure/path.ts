import { registry } from '@rekindle/nodes'
import { advanceRun, compileFlow, type Facts, type Flow, type RunEvent, startRun } from '@rekindle/runtime'
import type { Contender } from '../Bench.ts'

/** A customer of tier A who never reacts, and what happens to them on the path below. */
export const pathFacts: Facts = {
  customerId: 'ada',
  attributes: { tier: 'A', months: 8 },
  events: [{ name: 'visit.completed', at: Date.UTC(2025, 4, 1), properties: {} }],
  memberOf: [],
  assignments: {},
  zone: 'Europe/Athens',
  locale: 'en',
}
export const pathStart = Date.UTC(2026, 0, 5, 9)
const hour = 3_600_000

type Moment = { after: number; event: RunEvent }

/** After entry: the message leaves, nobody pays, a pause, an arm, an offer, a second message, the end. */
export const pathMoments: readonly Moment[] = [
  { after: 1, event: { type: 'answer', visit: 2, answer: 'message.settled', outcome: 'sent' } },
  { after: 72 * hour, event: { type: 'timer', visit: 3, name: 'timeout' } },
  { after: 48 * hour, event: { type: 'timer', visit: 5, name: 'due' } },
  { after: 1, event: { type: 'answer', visit: 7, answer: 'offer.granted', outcome: 'granted' } },
  { after: 1, event: { type: 'answer', visit: 8, answer: 'message.settled', outcome: 'sent' } },
]
export const copy = { en: { body: 'Hello {{ customer.name }}' } }
export const arms = [
  { id: 'a', title: 'A', share: 100 },
  { id: 'b', title: 'B', share: 0 },
]

/** The path as a drawing; durations in hours or, as calendar units, in days. */
export function pathFlow(long: string, short: string): Flow {
  const message = { channel: 'sms', category: 'care', copy }
  const when = { all: [{ attr: 'tier', is: 'eq', value: 'A' }] }
  const title = { en: 'A gift' }
  const gift = { offer: 'gift', kind: 'percent', title, value: 10, validFor: '14d' }
  const nodes: [string, string, Record<string, unknown>][] = [
    ['n_entry', 'segment', { audience: { all: [] }, trigger: { kind: 'once' } }],
    ['n_hello', 'channel', message],
    ['n_react', 'wait', { mode: 'event', event: 'order.paid', timeout: long }],
    ['n_tier', 'condition', { branches: [{ id: 'a', title: 'A', when }] }],
    ['n_pause', 'wait', { mode: 'duration', for: short }],
    ['n_arm', 'split', { experiment: 'gift', arms }],
    ['n_gift', 'offer', gift],
    ['n_again', 'channel', message],
    ['n_end', 'exit', { reason: 'completed' }],
  ]
  const ports = ['joined', 'sent', 'timeout', 'a', 'done', 'a', 'given', 'sent']
  const ids = nodes.map(([id]) => id)
  return {
    format: 1,
    title: { en: 'Path' },
    entry: 'n_entry',
    settings: {},
    nodes: Object.fromEntries(
      nodes.map(([id, type, settings]) => [
        id,
        { type, v: 1, settings: settings as Flow['nodes'][string]['settings'] },
      ]),
    ),
    edges: ports.map((port, i) => ({ from: ids[i] as string, port, to: ids[i + 1] as string })),
  }
}

/** The whole path by `startRun` and `advanceRun`; a path that does not end as drawn would measure nothing. */
export function walkPath(flow: Flow): Contender {
  const compiled = compileFlow(flow, registry)
  return {
    step() {
      for (let i = 0; i < 50; i++) {
        let at = pathStart
        let { run } = startRun(compiled, { id: 'run', customerId: 'ada' }, pathFacts, at)
        for (const { after, event } of pathMoments) {
          at += after
          run = advanceRun(compiled, run, event, pathFacts, at).run
        }
        if (run.ending?.how !== 'completed') throw new Error(`The path ended at ${run.node}.`)
      }
      return 50 * (pathMoments.length + 1)
    },
  }
}
