import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'

/** Lets a customer who was set aside go on: what they were parked for is taken to be mended. */
export async function takeBack(tx: Transaction, workspaceId: string, customerId: string): Promise<boolean> {
  const bucket = bucketOf(customerId)
  await tx`select from lanes where workspace_id = ${workspaceId} and bucket = ${bucket} for update`
  const [stuck] = await tx<{ error: string }[]>`
    delete from stuck_customers
    where workspace_id = ${workspaceId} and bucket = ${bucket} and customer_id = ${customerId}
    returning error`
  if (!stuck) return false
  await tx`
    update runs set parked_at = null, parked_error = null
    where workspace_id = ${workspaceId} and bucket = ${bucket} and customer_id = ${customerId}
      and parked_error = ${stuck.error}`
  await tx`
    update timers t set parked = false from runs r
    where t.workspace_id = ${workspaceId} and t.bucket = ${bucket} and t.customer_id = ${customerId} and t.parked
      and r.workspace_id = t.workspace_id and r.bucket = t.bucket and r.id = t.run_id and r.parked_at is null`
  // While they were set aside time went on: what is watched is looked at again.
  await tx`
    insert into watches (workspace_id, bucket, customer_id, due_at)
    select workspace_id, bucket, customer_id, min(arrived_at) from runs
    where workspace_id = ${workspaceId} and bucket = ${bucket} and customer_id = ${customerId} and status = 'active'
    group by workspace_id, bucket, customer_id
    on conflict (workspace_id, bucket, customer_id) do update set due_at = excluded.due_at`
  return true
}
