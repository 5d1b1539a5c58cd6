import type { PoolMailRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Letters to pools, in the outgoing tray of the customer's bucket until the relay takes them. */
export async function saveMail(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly PoolMailRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into mail (workspace_id, bucket, id, to_bucket, subject_kind, subject_id, body, at)
    select ${workspaceId}, bucket, id, to_bucket, 'pool', pool, body, at from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${numbers(rows, (row) => bucketOf(row.pool))}::int[],
      ${texts(rows, (row) => row.pool)}::text[],
      ${jsons(rows, (row) => row)}::jsonb[],
      ${instants(rows, (row) => row.at)}::timestamptz[]) as given (bucket, id, to_bucket, pool, body, at)
    on conflict (workspace_id, bucket, id) do nothing`
}
