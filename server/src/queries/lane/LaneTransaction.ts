import type { Instant } from '@rekindle/runtime'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, texts } from './columns.ts'

/** A lane's open transaction and what it may touch; every statement of the hot path names both. */
export interface LaneTransaction {
  tx: Transaction
  workspaceId: string
  buckets: number[]
  /** Only these customers, while the guilty one of a batch is searched. */
  customers?: readonly string[] | undefined
  /** What is due earlier is not looked for. */
  since?: Instant | undefined
  /** The tables lie on the machines of a cluster: its planner finds out which one is asked by the buckets a statement names. */
  isSpread: boolean
}

/** Customers of a batch with the buckets they lie in, as texts of arrays: a dozen statements name them. */
export interface Batch {
  tx: Transaction
  workspaceId: string
  /** Each bucket once: an `int[]`. */
  buckets: string
  /** Customers: a `uuid[]`. */
  ids: string
  /** The bucket of each customer: an `int[]`. */
  bucketOfEach: string
  isSpread: boolean
}

export const batchOf = (
  { tx, workspaceId, isSpread }: Pick<LaneTransaction, 'tx' | 'workspaceId' | 'isSpread'>,
  ids: readonly string[],
): Batch => ({
  tx,
  workspaceId,
  buckets: numbers([...new Set(ids.map(bucketOf))], (bucket) => bucket),
  ids: texts(ids, (id) => id),
  bucketOfEach: numbers(ids, bucketOf),
  isSpread,
})
