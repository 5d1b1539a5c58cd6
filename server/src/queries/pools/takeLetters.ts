import type { PoolLetter } from '@rekindle/runtime/engine'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'

/** Letters to pools, first come first served by (instant, ask id): the order does not depend on the relay. */
export const takeLetters = ({ tx, workspaceId, buckets }: LaneTransaction, limit: number) =>
  tx<PoolLetter[]>`
    select id, body as letter from inbox
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and subject_kind = 'pool'
    order by at, body ->> 'holding', id
    limit ${limit}`
