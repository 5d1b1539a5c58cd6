import type { Instant } from '@rekindle/runtime'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Notes when to look at customers again, and forgets those with nothing left to watch. */
export function saveWatches(lane: LaneTransaction, watches: ReadonlyMap<string, Instant | undefined>) {
  const rows = [...watches].map(([customerId, dueAt]) => ({ customerId, dueAt }))
  const set = rows.filter(({ dueAt }) => dueAt !== undefined)
  const over = rows.filter(({ dueAt }) => dueAt === undefined).map(({ customerId }) => customerId)
  return [setWatches(lane, set), forgetWatches(lane, over)]
}

async function setWatches(
  { tx, workspaceId }: LaneTransaction,
  rows: { customerId: string; dueAt: Instant | undefined }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into watches (workspace_id, bucket, customer_id, due_at)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${instants(rows, (row) => row.dueAt)}::timestamptz[])
    on conflict (workspace_id, bucket, customer_id) do update set due_at = excluded.due_at`
}

async function forgetWatches(
  { tx, workspaceId, buckets, isSpread }: LaneTransaction,
  customers: string[],
): Promise<void> {
  if (customers.length === 0) return
  await tx`
    delete from watches w
    using unnest(
      ${numbers(customers, bucketOf)}::int[], ${texts(customers, (id) => id)}::uuid[]) as gone (bucket, customer_id)
    where w.workspace_id = ${workspaceId} ${isSpread ? tx`and w.bucket = any(${buckets}::int[])` : tx``}
      and w.bucket = gone.bucket and w.customer_id = gone.customer_id`
}
