import type { Instant } from '@rekindle/runtime'
import type { DueSweep } from '@rekindle/runtime/engine'
import type { Transaction } from '../../db/inWorkspace.ts'

/**
 * Plans to ask the customers of every bucket into a journey, and the next look: both or neither. Whoever moves the plan
 * first does it.
 */
export async function planSweep(
  tx: Transaction,
  workspaceId: string,
  { journeyId, dueAt, inside }: DueSweep,
  at: Instant,
  key: string,
  next: Instant | undefined,
): Promise<boolean> {
  const moved = await tx`
    update journeys set next_sweep_at = ${next ?? null}, sweep_inside = false
    where workspace_id = ${workspaceId} and id = ${journeyId} and next_sweep_at = ${dueAt} and state = 'live'`
  if (moved.count === 0) return false
  await tx`
    insert into sweeps (workspace_id, bucket, journey_id, key, inside, customers, at)
    select workspace_id, bucket, ${journeyId}, ${key}, ${inside}, count(*), ${at} from customers
    where workspace_id = ${workspaceId}
    group by workspace_id, bucket
    on conflict (workspace_id, bucket, journey_id, key) do nothing`
  return true
}
