import type { Instant } from '@rekindle/runtime'
import type { Fault } from '@rekindle/runtime/engine'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'

/** Takes a customer out of traffic and parks the runs they are in. Their inbox, timers and messages stay. */
export async function setAside(
  tx: Transaction,
  workspaceId: string,
  customerId: string,
  at: Instant,
  { kind, code, error, itemId }: Fault,
): Promise<void> {
  const bucket = bucketOf(customerId)
  const words = error.replaceAll('\0', '').slice(0, 2_000)
  await tx`select from lanes where workspace_id = ${workspaceId} and bucket = ${bucket} for update`
  await tx`
    insert into stuck_customers (workspace_id, bucket, customer_id, kind, code, error, item_id, at)
    values (${workspaceId}, ${bucket}, ${customerId}, ${kind}, ${code}, ${words}, ${itemId ?? null}, ${at})
    on conflict (workspace_id, bucket, customer_id) do update set kind = excluded.kind, code = excluded.code,
      error = excluded.error, item_id = excluded.item_id, at = excluded.at`
  await tx`
    update runs set parked_at = ${at}, parked_error = ${words}, parked_detail = null
    where workspace_id = ${workspaceId} and bucket = ${bucket} and customer_id = ${customerId}
      and status = 'active' and parked_at is null`
}
