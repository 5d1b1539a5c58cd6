import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

interface Claimed {
  id: string
  customerId: string
}

/** Claimed messages wait here for a sender. The lease is over at once: whoever comes first takes it. */
export async function saveClaims(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly Claimed[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into claims (workspace_id, bucket, message_id, lease_until)
    select ${workspaceId}, bucket, message_id, date_trunc('milliseconds', now()) from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[]) as given (bucket, message_id)`
}
