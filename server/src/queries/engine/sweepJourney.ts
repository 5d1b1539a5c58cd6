import type { Instant } from '@rekindle/runtime'
import type { DueSweep } from '@rekindle/runtime/engine'
import type { Transaction } from '../../db/inWorkspace.ts'
import { timeOrderedId } from './timeOrderedId.ts'

/**
 * Asks every customer of the workspace into a journey and plans the next look-through: both or neither. Whoever
 * moves the plan first does it; ids are made here because there may be a million of them.
 */
export async function sweepJourney(
  tx: Transaction,
  workspaceId: string,
  { journeyId, dueAt }: DueSweep,
  at: Instant,
  key: string,
  next: Instant | undefined,
): Promise<boolean> {
  const planned = await tx`
    update journeys set next_sweep_at = ${next ?? null}
    where workspace_id = ${workspaceId} and id = ${journeyId} and next_sweep_at = ${dueAt} and state = 'live'`
  if (planned.count === 0) return false
  const body = JSON.stringify({ kind: 'consider', journey: journeyId, key })
  await tx`
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
    select workspace_id, bucket, ${timeOrderedId(tx)}, 'customer', id::text, ${body}::text::jsonb, ${at}
    from customers
    where workspace_id = ${workspaceId} and archived_at is null and erased_at is null`
  return true
}
