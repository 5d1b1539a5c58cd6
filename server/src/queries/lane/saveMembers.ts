import type { MemberRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Who joined an audience. */
export async function saveMembers(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly MemberRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into memberships (workspace_id, bucket, customer_id, journey_id, since)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.journeyId)}::uuid[],
      ${instants(rows, (row) => row.since)}::timestamptz[])
    on conflict (workspace_id, bucket, customer_id, journey_id) do update set since = excluded.since`
}

/** Who left one. */
export async function removeMembers(
  { tx, workspaceId, buckets, isSpread }: LaneTransaction,
  rows: readonly MemberRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    delete from memberships m
    using unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.journeyId)}::uuid[]) as gone (bucket, customer_id, journey_id)
    where m.workspace_id = ${workspaceId} ${isSpread ? tx`and m.bucket = any(${buckets}::int[])` : tx``}
      and m.bucket = gone.bucket and m.customer_id = gone.customer_id and m.journey_id = gone.journey_id`
}
