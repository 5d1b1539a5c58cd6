import { type Instant, isoOf } from '@rekindle/runtime'
import type { CounterKind } from '@rekindle/runtime/lane'
import type { Series } from '../../contract/series.ts'
import type { Transaction } from '../../db/index.ts'

export interface SeriesQuery {
  workspaceId: string
  versionId: string
  /** Of the workspace: days begin at its midnight. */
  zone: string
  by: Series['by']
  from: Instant
  /** Not included. */
  to: Instant
  node?: string | undefined
}

interface Row {
  node: string
  kind: CounterKind
  key: string
  at: Instant
  local: string
  count: number
}

/**
 * How many passed where, hour by hour or day by day, from counters alone. Hours long past are kept by day: by hour they
 * are not told any more.
 */
export async function loadSeries(tx: Transaction, query: SeriesQuery): Promise<Series['lines']> {
  const { workspaceId, versionId, zone, by, from, to, node } = query
  const mine = tx`workspace_id = ${workspaceId} and version_id = ${versionId}
    ${node === undefined ? tx`` : tx`and node = ${node}`}`
  const hours = tx`
    select node, kind, key, hour as at, sum(count) as count from hours
    where ${mine} and hour >= ${from} and hour < ${to}
    group by node, kind, key, hour`
  const days = tx`select node, kind, key, day as at, count from days where ${mine} and day >= ${from} and day < ${to}`
  const begin =
    by === 'hour' ? tx`at` : tx`date_trunc('day', at at time zone ${zone}::text) at time zone ${zone}::text`
  const form = by === 'hour' ? 'YYYY-MM-DD HH24:MI' : 'YYYY-MM-DD'
  const rows = await tx<Row[]>`
    select node, kind, key, begin as at, to_char(begin at time zone ${zone}::text, ${form}) as local,
      sum(count)::bigint as count
    from (select node, kind, key, ${begin} as begin, count
      from (${hours} ${by === 'day' ? tx`union all ${days}` : tx``}) counted) placed
    group by node, kind, key, begin
    order by node, kind, key, begin`
  return toLines(rows)
}

function toLines(rows: readonly Row[]): Series['lines'] {
  const lines: Series['lines'] = []
  for (const { node, kind, key, at, local, count } of rows) {
    const last = lines.at(-1)
    const point = { at: isoOf(at), local, count }
    if (last && last.node === node && last.kind === kind && last.key === key) last.points.push(point)
    else lines.push({ node, kind, key, points: [point] })
  }
  return lines
}
