import { isoOf } from '../time/Instant.ts'
import type { TraceVisit } from './SimulationReport.ts'
import type { Tables } from './Tables.ts'

/** Every visit, by customer, run and ordinal. */
export function traceOf(tables: Tables): TraceVisit[] {
  const place = placesOf(tables)
  return [...tables.visits.values()]
    .map((visit) => ({ visit, ...(place.get(visit.runId) ?? { customer: visit.customerId, run: 0 }) }))
    .sort((a, b) => compare(a.customer, b.customer) || a.run - b.run || a.visit.ordinal - b.visit.ordinal)
    .map(({ visit, customer, run }) => ({
      customer,
      run,
      visit: visit.ordinal,
      node: visit.node,
      arrivedAt: isoOf(visit.arrivedAt),
      ...(visit.left ? { leftAt: isoOf(visit.left.at), by: `${visit.left.by}:${visit.left.key}` } : {}),
    }))
}

/** Runs by the customer's own id and their number, the oldest first. */
function placesOf(tables: Tables): Map<string, { customer: string; run: number }> {
  const places = new Map<string, { customer: string; run: number }>()
  for (const { id, customer, runs } of tables.dossiers.values()) {
    const inOrder = [...runs.values()].sort((a, b) => a.startedAt - b.startedAt || compare(a.id, b.id))
    for (const [i, run] of inOrder.entries())
      places.set(run.id, { customer: customer?.externalId ?? id, run: i + 1 })
  }
  return places
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
