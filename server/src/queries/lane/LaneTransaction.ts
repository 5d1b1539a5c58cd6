import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'

/** A lane's open transaction and what it may touch; every statement of the hot path names both. */
export interface LaneTransaction {
  tx: Transaction
  workspaceId: string
  buckets: number[]
  /** Only these customers, while the guilty one of a batch is searched. */
  customers?: readonly string[] | undefined
}

/** Customers of a batch with the buckets they lie in. */
export interface Batch {
  tx: Transaction
  workspaceId: string
  buckets: number[]
  ids: string[]
}

export const batchOf = ({ tx, workspaceId }: LaneTransaction, ids: readonly string[]): Batch => ({
  tx,
  workspaceId,
  buckets: [...new Set(ids.map(bucketOf))],
  ids: [...ids],
})
