import type { Instant } from '@rekindle/runtime'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'

/** Takes a customer out of traffic and parks the runs they are in. Their inbox, timers and messages stay. */
export async function setAside(
  tx: Transaction,
  workspaceId: string,
  customerId: string,
  at: Instant,
  error: string,
): Promise<void> {
  const bucket = bucketOf(customerId)
  const words = error.replaceAll('\0', '').slice(0, 2_000)
  await tx`select from lanes where workspace_id = ${workspaceId} and bucket = ${bucket} for update`
  await tx`
    insert into stuck_customers (workspace_id, bucket, customer_id, error, at)
    values (${workspaceId}, ${bucket}, ${customerId}, ${words}, ${at})
    on conflict (workspace_id, bucket, customer_id) do update set error = excluded.error, at = excluded.at`
  await tx`
    update runs set parked_at = ${at}, parked_error = ${words}
    where workspace_id = ${workspaceId} and bucket = ${bucket} and customer_id = ${customerId}
      and status = 'active' and parked_at is null`
}
