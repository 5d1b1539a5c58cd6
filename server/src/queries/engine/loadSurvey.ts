import type { Instant } from '@rekindle/runtime'
import type { Survey } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'

/** What there is to do for a workspace; each part stops at the first row it finds. */
export async function loadSurvey(tx: Query, workspaceId: string, at: Instant): Promise<Survey> {
  const mine = tx`d.workspace_id = ${workspaceId}`
  const notStuck = tx`not exists (
    select from stuck_customers s
    where s.workspace_id = d.workspace_id and s.bucket = d.bucket and s.customer_id = d.customer_id)`
  const [row] = await tx<Survey[]>`
    select
      exists (select from inbox d where ${mine} and subject_kind = 'pool') as homes,
      exists (select from mail d where ${mine} and subject_kind = 'customer') as "customerMail",
      exists (select from mail d where ${mine} and subject_kind = 'pool') as "poolMail",
      exists (select from journeys d where ${mine} and state = 'live' and version_id is not null
        and archived_at is null and next_sweep_at <= ${at})
        or exists (select from sweeps d
          join journeys j on j.workspace_id = d.workspace_id and j.id = d.journey_id
          where ${mine} and j.state = 'live' and j.archived_at is null) as sweeps,
      exists (select from publish_schedules d where ${mine} and state = 'waiting' and due_at <= ${at}) as publishes,
      exists (select from journey_plans d where ${mine} and next_bucket is not null) as plans,
      exists (select from segment_looks d where ${mine}) as looks,
      exists (select from claims d where ${mine}) as claims,
      exists (select from questions d where ${mine} and lease_until <= now()) as questions,
      exists (select from inbox d where ${mine} and subject_kind = 'customer' and not exists (
          select from stuck_customers s where s.workspace_id = d.workspace_id and s.bucket = d.bucket
            and s.customer_id::text = d.subject_id))
        or exists (select from timers d where ${mine} and due_at <= ${at} and not parked and ${notStuck})
        or exists (select from watches d where ${mine} and due_at <= ${at} and ${notStuck})
        or exists (select from messages d where ${mine} and not_before <= ${at}
          and state in ('queued', 'held') and ${notStuck}) as customers`
  if (!row) throw new Error('A survey has one row.')
  return row
}
