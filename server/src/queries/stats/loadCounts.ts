import type { CounterKind } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/index.ts'
import type { StatsRange } from '../../stats/wholeRange.ts'

export interface Count {
  versionId: string
  /** Empty for numbers of the whole version. */
  node: string
  kind: CounterKind
  key: string
  count: number
}

/** The counters of these versions, added up over all buckets. */
export const loadCounts = (tx: Transaction, workspaceId: string, versionIds: readonly string[]) =>
  tx<Count[]>`
    select version_id as "versionId", node, kind, key, sum(count)::bigint as count
    from totals
    where workspace_id = ${workspaceId} and version_id = any(${versionIds as string[]}::uuid[])
    group by version_id, node, kind, key`

/**
 * The same of one version within a range, from the counters of hours and days. The range begins and ends where those do:
 * see `wholeRange`.
 */
export const loadCountsWithin = (
  tx: Transaction,
  workspaceId: string,
  versionId: string,
  { from, to }: StatsRange,
) =>
  tx<Count[]>`
    select ${versionId}::uuid as "versionId", node, kind, key, sum(count)::bigint as count
    from (
      select node, kind, key, count from hours
      where workspace_id = ${workspaceId} and version_id = ${versionId} and hour >= ${from} and hour < ${to}
      union all
      select node, kind, key, count from days
      where workspace_id = ${workspaceId} and version_id = ${versionId} and day >= ${from} and day < ${to}) counted
    group by node, kind, key`
