import type { Instant } from '@rekindle/runtime'
import type { Query } from '../../db/inWorkspace.ts'

/**
 * The earliest of watches, timers, messages, sweeps and drawings to be published, later than `after`; customers set aside don't
 * count. Each part reads the first row of its index: every worker that comes to rest asks this, however many people wait.
 */
export async function loadNextDueAt(
  tx: Query,
  workspaceId: string,
  after?: Instant,
): Promise<Instant | undefined> {
  const later = (column: string) => (after === undefined ? tx`` : tx`and ${tx(column)} > ${after}`)
  const notStuck = tx`not exists (
    select from stuck_customers s
    where s.workspace_id = d.workspace_id and s.bucket = d.bucket and s.customer_id = d.customer_id)`
  const [row] = await tx<{ at: Instant | null }[]>`
    select min(at) as at from (
      (select due_at as at from timers d
       where workspace_id = ${workspaceId} and not parked ${later('due_at')} and ${notStuck}
       order by due_at limit 1)
      union all
      (select due_at from watches d
       where workspace_id = ${workspaceId} ${later('due_at')} and ${notStuck}
       order by due_at limit 1)
      union all
      (select not_before from messages d
       where workspace_id = ${workspaceId} and state in ('queued', 'held') and reason is distinct from 'paused'
         ${later('not_before')} and ${notStuck}
       order by not_before limit 1)
      union all
      (select due_at from publish_schedules
       where workspace_id = ${workspaceId} and state = 'waiting' ${later('due_at')}
       order by due_at limit 1)
      union all
      (select next_sweep_at from journeys
       where workspace_id = ${workspaceId} and state = 'live' and version_id is not null and archived_at is null
         and next_sweep_at is not null ${later('next_sweep_at')}
       order by next_sweep_at limit 1)
      union all
      (select s.at from sweeps s join journeys j on j.workspace_id = s.workspace_id and j.id = s.journey_id
       where s.workspace_id = ${workspaceId} and j.state = 'live' and j.archived_at is null ${later('s.at')}
       order by s.at limit 1)
    ) next`
  return row?.at ?? undefined
}
