import type { Instant } from '@rekindle/runtime'
import type { Query } from '../../db/inWorkspace.ts'

/** The earliest of watches, timers, messages, sweeps and drawings to be published; customers set aside don't count. */
export async function loadNextDueAt(tx: Query, workspaceId: string): Promise<Instant | undefined> {
  const notStuck = tx`not exists (
    select from stuck_customers s
    where s.workspace_id = d.workspace_id and s.bucket = d.bucket and s.customer_id = d.customer_id)`
  const [row] = await tx<{ at: Instant | null }[]>`
    select least(
      (select min(due_at) from timers d
       where workspace_id = ${workspaceId} and not parked and ${notStuck}),
      (select min(due_at) from watches d where workspace_id = ${workspaceId} and ${notStuck}),
      (select min(not_before) from messages d
       where workspace_id = ${workspaceId} and state in ('queued', 'held') and reason is distinct from 'paused'
         and ${notStuck}),
      (select min(due_at) from publish_schedules where workspace_id = ${workspaceId} and state = 'waiting'),
      (select min(next_sweep_at) from journeys
       where workspace_id = ${workspaceId} and state = 'live' and version_id is not null and archived_at is null),
      (select min(s.at) from sweeps s join journeys j on j.workspace_id = s.workspace_id and j.id = s.journey_id
       where s.workspace_id = ${workspaceId} and j.state = 'live' and j.archived_at is null)
    ) as at`
  return row?.at ?? undefined
}
