import { bucketCount } from '../../db/ensureWorkspace.ts'
import type { Transaction } from '../../db/index.ts'
import type { StatsRange } from '../../stats/wholeRange.ts'
import { loadCounts, loadCountsWithin } from './loadCounts.ts'

/** Of so many visits the stays of all nodes took 1.5 s, the arms of one 0.8 s, on two cores with five times as much to do. */
export const visitsAtMost = 100_000

/** Visits of a version that are to be read, one after the other. */
export interface VisitsAsked {
  workspaceId: string
  versionId: string
  /** Of one node; absent, of all. */
  node?: string | undefined
  /** Arrivals within it. */
  range?: StatsRange | undefined
}

/**
 * How many buckets of customers are read so that about `visitsAtMost` visits are: all of them where there are no more. A
 * bucket holds customers by the hash of their id, so a few are as good a sample as any.
 */
export async function chooseSample(
  tx: Transaction,
  asked: VisitsAsked,
  most = visitsAtMost,
): Promise<number> {
  const { workspaceId, versionId, node, range } = asked
  const counts = range
    ? await loadCountsWithin(tx, workspaceId, versionId, range)
    : await loadCounts(tx, workspaceId, [versionId])
  let expected = 0
  for (const one of counts)
    if (one.node !== '' && (one.kind === 'entered' || one.kind === 'movedIn'))
      if (node === undefined || one.node === node) expected += one.count
  return expected <= most ? bucketCount : Math.max(1, Math.floor((bucketCount * most) / expected))
}

/** A condition on the visits `v`, `true` for all. */
export const inSample = (tx: Transaction, buckets: number) =>
  buckets >= bucketCount ? tx`true` : tx`v.bucket < ${buckets}`

/** A condition on the visits `v`: of the version, at the node, arrived within the range. */
export const areAsked = (tx: Transaction, { workspaceId, versionId, node, range }: VisitsAsked) => tx`
  v.workspace_id = ${workspaceId} and v.version_id = ${versionId}
  ${node === undefined ? tx`` : tx`and v.node = ${node}`}
  ${range ? tx`and v.arrived_at >= ${range.from} and v.arrived_at < ${range.to}` : tx``}`
