import { registry } from '@rekindle/nodes'
import { advanceRun, compileFlow, type Facts, type Flow, startRun } from '@rekindle/runtime'
import type { Bench, Contender } from '../Bench.ts'

/** The same walk over eight nodes, alone and spread over a large flow: what size costs by itself. */
export const flowSize: Bench = {
  name: 'flow-size',
  tells: 'a step on the same path in a flow of 500 nodes ÷ in one of 10',
  subject: () => walk(500, spread),
  base: () => walk(10, together),
  atMost: 1.4,
}

/** A walk over every node of a large flow: what it costs besides that the nodes do not fit the processor's cache. */
export const flowSizeCold: Bench = {
  name: 'flow-size-cold',
  tells: 'a step on a path over all nodes of a flow of 500 ÷ of one of 10',
  subject: () => walk(500, everywhere),
  base: () => walk(10, together),
}

const together = Array.from({ length: 8 }, (_, i) => i + 1)
const spread = together.map((n) => n + (n - 1) * 60)
const everywhere = Array.from({ length: 498 }, (_, i) => i + 1)

const facts: Facts = {
  customerId: 'ada',
  attributes: { tier: 'A' },
  events: [],
  memberOf: [],
  assignments: {},
  zone: 'UTC',
  locale: 'en',
}

function walk(size: number, path: readonly number[]): Contender {
  const compiled = compileFlow(ringFlow(size, path), registry)
  let at = Date.UTC(2026, 0, 1)
  let { run } = startRun(compiled, { id: 'run', customerId: 'ada' }, facts, at)
  return {
    step() {
      for (let i = 0; i < 500; i++) {
        at += 3_600_000
        run = advanceRun(compiled, run, { type: 'timer', visit: run.visit, name: 'due' }, facts, at).run
      }
      if (run.visit < 500) throw new Error(`The walk stood still at ${run.node}.`)
      return 500
    },
  }
}

/** Waits and conditions in turn, of which those on the path are joined to a ring behind the entry. */
function ringFlow(size: number, path: readonly number[]): Flow {
  const wait = { type: 'wait', v: 1, settings: { mode: 'duration', for: '1h' } }
  const when = { attr: 'tier', is: 'eq', value: 'A' }
  const condition = { type: 'condition', v: 1, settings: { branches: [{ id: 'a', title: 'A', when }] } }
  const entry = { type: 'segment', v: 1, settings: { audience: { all: [] }, trigger: { kind: 'once' } } }
  const nodes = Array.from({ length: size - 1 }, (_, i) => [`n_${i + 1}`, i % 2 === 0 ? wait : condition])
  return {
    format: 1,
    title: { en: 'Ring' },
    entry: 'n_0',
    settings: {},
    nodes: { n_0: entry, ...Object.fromEntries(nodes) },
    edges: [
      { from: 'n_0', port: 'joined', to: `n_${path[0]}` },
      ...path.map((n, i) => ({
        from: `n_${n}`,
        port: n % 2 === 1 ? 'done' : 'a',
        to: `n_${path[i + 1] ?? path[0]}`,
      })),
    ],
  }
}
