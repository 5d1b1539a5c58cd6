import type { CounterKind } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/index.ts'

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
