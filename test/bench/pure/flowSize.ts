import { registry } from '@rekindle/nodes'
import { advanceRun, compileFlow, type Facts, type Flow, startRun } from '@rekindle/runtime'
import type { Bench, Contender } from '../Bench.ts'

/** The same walk round a ring of notes and waits, in flows of very different size. */
export const flowSize: Bench = {
  name: 'flow-size',
  tells: 'a step in a flow of 500 nodes ÷ in one of 10',
  subject: () => ring(500),
  base: () => ring(10),
  atMost: 1.4,
}

const facts: Facts = {
  customerId: 'ada',
  attributes: { tier: 'A' },
  events: [],
  memberOf: [],
  assignments: {},
  zone: 'UTC',
  locale: 'en',
}

function ring(size: number): Contender {
  const compiled = compileFlow(ringFlow(size), registry)
  let at = Date.UTC(2026, 0, 1)
  let { run } = startRun(compiled, { id: 'run', customerId: 'ada' }, facts, at)
  return {
    step() {
      for (let i = 0; i < 500; i++) {
        at += 3_600_000
        run = advanceRun(compiled, run, { type: 'timer', visit: run.visit, name: 'due' }, facts, at).run
      }
      return 500
    },
  }
}

/** An entry, then a wait and a condition in turn; the last leads back to the first wait. */
function ringFlow(size: number): Flow {
  const ids = Array.from({ length: size - 1 }, (_, i) => `n_${i + 1}`)
  const entry = {
    type: 'segment',
    v: 1,
    settings: { audience: { all: [] }, trigger: { kind: 'once' } },
  }
  const wait = { type: 'wait', v: 1, settings: { mode: 'duration', for: '1h' } }
  const when = { attr: 'tier', is: 'eq', value: 'A' }
  const condition = { type: 'condition', v: 1, settings: { branches: [{ id: 'a', title: 'A', when }] } }
  return {
    format: 1,
    title: { en: 'Ring' },
    entry: 'n_0',
    settings: {},
    nodes: {
      n_0: entry,
      ...Object.fromEntries(ids.map((id, i) => [id, i % 2 === 0 ? wait : condition])),
    },
    edges: [
      { from: 'n_0', port: 'joined', to: 'n_1' },
      ...ids.map((from, i) => ({ from, port: i % 2 === 0 ? 'done' : 'a', to: ids[i + 1] ?? 'n_1' })),
    ],
  }
}
