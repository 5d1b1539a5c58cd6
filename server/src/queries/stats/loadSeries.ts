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
  /** Beginning, the same as the workspace's clock shows it as if in UTC, and how many. */
  points: [at: Instant, local: Instant, count: number][]
}

/**
 * How many passed where, hour by hour or day by day, from counters alone. Hours long past are kept by day: by hour they
 * are not told any more.
 */
export async function loadSeries(tx: Transaction, query: SeriesQuery): Promise<Series['lines']> {
  const { workspaceId, versionId, zone, by, from, to, node } = query
  const mine = tx`workspace_id = ${workspaceId} and version_id = ${versionId}
    ${node === undefined ? tx`` : tx`and node = ${node}`}`
  const unit = by === 'hour' ? tx`at` : tx`date_trunc('day', at at time zone ${zone}::text)`
  const local = by === 'hour' ? tx`begin at time zone ${zone}::text` : tx`begin`
  const begin = by === 'hour' ? tx`begin` : tx`begin at time zone ${zone}::text`
  const days = tx`union all select node, kind, key, day, count from days where ${mine} and day >= ${from} and day < ${to}`
  const ms = (at: typeof begin) => tx`(extract(epoch from ${at}) * 1000)::bigint`
  // Added up once: an hour that is not over has a row for each bucket. A line is one row, or rows were most of the work.
  const rows = await tx<Row[]>`
    select node, kind, key,
      json_agg(json_build_array(${ms(begin)}, ${ms(local)}, count) order by begin) as points
    from (
      select node, kind, key, ${unit} as begin, sum(count)::bigint as count
      from (
        select node, kind, key, hour as at, count from hours
        where ${mine} and hour >= ${from} and hour < ${to}
        ${by === 'day' ? days : tx``}) counted
      group by 1, 2, 3, 4) placed
    group by node, kind, key
    order by node, kind, key`
  const labels = new Map<Instant, { at: string; local: string }>()
  const labelOf = (at: Instant, local: Instant) => {
    const label = labels.get(at) ?? { at: isoOf(at), local: localText(local, by) }
    labels.set(at, label)
    return label
  }
  return rows.map(({ points, ...line }) => ({
    ...line,
    points: points.map(([at, local, count]) => ({ ...labelOf(at, local), count })),
  }))
}

/** `2026-03-02`, or `2026-03-02 14:00`. */
const localText = (local: Instant, by: Series['by']): string =>
  isoOf(local)
    .slice(0, by === 'hour' ? 16 : 10)
    .replace('T', ' ')
