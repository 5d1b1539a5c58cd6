import type { Flow } from '../flow/Flow.ts'
import type { CounterKind } from '../lane/rows.ts'
import { isoOf } from '../time/Instant.ts'
import type { NodeNumbers, SimulationReport } from './SimulationReport.ts'
import type { Tables } from './Tables.ts'
import { traceOf } from './traceOf.ts'

export interface ReportHead {
  flow: Flow
  seed: string
  from: number
  for: string
  zone: string
  /** Adds every visit. */
  trace?: boolean | undefined
}

/**
 * Counts what came of it. Passed, exited and failed come from the counters the lane kept; waiting, parked and active
 * from the runs themselves: the law of the nodes compares two different things.
 */
export function reportOf(
  tables: Tables,
  { flow, seed, from, for: length, zone, trace }: ReportHead,
): SimulationReport {
  const counted = countersOf(tables)
  const nodes = nodesOf(tables, flow, counted)
  return {
    seed,
    from: isoOf(from),
    for: length,
    tz: zone,
    nodes,
    edges: flow.edges.map(({ from: node, port, to }) => ({
      from: node,
      port,
      to,
      count: nodes[node]?.ports[port] ?? 0,
    })),
    runs: runsOf(tables, flow, counted),
    messages: messagesOf(tables, counted),
    offers: offersOf(tables),
    ...(trace ? { trace: traceOf(tables) } : {}),
  }
}

type Counted = (node: string | undefined, kind: CounterKind) => Record<string, number>

/** Counters of a node, of the version (empty name), or of all nodes together, by key in order. */
function countersOf(tables: Tables): Counted {
  return (node, kind) => {
    const found: Record<string, number> = {}
    for (const row of tables.counters.values())
      if (row.kind === kind && (node === undefined ? row.node !== '' : row.node === node))
        found[row.key] = (found[row.key] ?? 0) + row.count
    return inOrder(found)
  }
}

function nodesOf(tables: Tables, flow: Flow, counted: Counted): Record<string, NodeNumbers> {
  const resting = restingByNode(tables)
  const numbers = (node: string): NodeNumbers => ({
    entered: sum(counted(node, 'entered')),
    waiting: resting.get(node)?.waiting ?? 0,
    parked: resting.get(node)?.parked ?? 0,
    exited: counted(node, 'exited'),
    failed: sum(counted(node, 'failed')),
    ports: counted(node, 'port'),
  })
  return Object.fromEntries(
    Object.keys(flow.nodes)
      .sort()
      .map((node) => [node, numbers(node)]),
  )
}

function restingByNode(tables: Tables): Map<string, { waiting: number; parked: number }> {
  const resting = new Map<string, { waiting: number; parked: number }>()
  for (const run of runRows(tables)) {
    if (run.status !== 'active') continue
    const numbers = resting.get(run.node) ?? { waiting: 0, parked: 0 }
    if (run.parked) numbers.parked++
    else numbers.waiting++
    resting.set(run.node, numbers)
  }
  return resting
}

const runRows = (tables: Tables) => [...tables.dossiers.values()].flatMap(({ runs }) => [...runs.values()])

function runsOf(tables: Tables, flow: Flow, counted: Counted): SimulationReport['runs'] {
  const active = runRows(tables).filter(({ status }) => status === 'active')
  const values = valuesOf(flow, counted)
  return {
    started: sum(counted('', 'started')),
    active: active.length,
    parked: active.filter(({ parked }) => parked).length,
    completed: sum(counted('', 'completed')),
    exited: counted('', 'exited'),
    failed: sum(counted('', 'failed')),
    goals: counted('', 'goal'),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    discarded: counted('', 'discarded'),
  }
}

/** Worth is counted by node, and before any message without one. */
function valuesOf({ settings }: Flow, counted: Counted): NonNullable<SimulationReport['runs']['values']> {
  const [early, later, unvalued] = [
    counted('', 'valued'),
    counted(undefined, 'valued'),
    counted('', 'unvalued'),
  ]
  const without = (goal: string) =>
    sum(Object.fromEntries(Object.entries(unvalued).filter(([key]) => key.startsWith(`${goal}:`))))
  const values = (settings.goals ?? []).flatMap(({ id, value }) =>
    value
      ? [[id, { currency: value.currency, sum: (early[id] ?? 0) + (later[id] ?? 0), unvalued: without(id) }]]
      : [],
  )
  return inOrder(Object.fromEntries(values))
}

function messagesOf(tables: Tables, counted: Counted): SimulationReport['messages'] {
  const became = counted(undefined, 'message')
  const isIn = (state: string): number =>
    [...tables.messages.values()].filter((row) => row.state === state).length
  const suppressed = Object.entries(became).filter(([key]) => key.startsWith('suppressed:'))
  return {
    attempted: became.attempted ?? 0,
    queued: isIn('queued'),
    held: isIn('held'),
    claimed: isIn('claimed'),
    suppressed: Object.fromEntries(
      suppressed.map(([key, count]) => [key.slice('suppressed:'.length), count]),
    ),
    handedOver: became.handedOver ?? 0,
    delivered: became.delivered ?? 0,
    bounced: became.bounced ?? 0,
    unknown: became.unknown ?? 0,
  }
}

function offersOf(tables: Tables): SimulationReport['offers'] {
  const holdings: Record<string, Record<string, number>> = {}
  for (const { offer, state } of tables.holdings.values()) {
    const states = holdings[offer] ?? {}
    states[state] = (states[state] ?? 0) + 1
    holdings[offer] = states
  }
  const byOffer = Object.entries(holdings).map(([offer, states]) => [offer, inOrder(states)] as const)
  const pools = [...tables.pools.values()].map(
    ({ id, quota: _, period: __, ...numbers }) => [id, numbers] as const,
  )
  return { holdings: inOrder(Object.fromEntries(byOffer)), pools: inOrder(Object.fromEntries(pools)) }
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0)

const inOrder = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
