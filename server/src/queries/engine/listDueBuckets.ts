import type { Instant } from '@rekindle/runtime'
import type { DueBucket } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'

/** Buckets with work for customers, without those set aside. Every worker asks this about once a second. */
export const listDueBuckets = (tx: Query, workspaceId: string, at: Instant) =>
  tx<DueBucket[]>`
    select bucket, count(*) as count from (
      select bucket, subject_id::uuid as customer_id from inbox
      where workspace_id = ${workspaceId} and subject_kind = 'customer'
      union all
      select bucket, customer_id from timers
      where workspace_id = ${workspaceId} and due_at <= ${at} and not parked
      union all
      select bucket, customer_id from messages
      where workspace_id = ${workspaceId} and not_before <= ${at} and state in ('queued', 'held')
      union all
      select bucket, customer_id from watches
      where workspace_id = ${workspaceId} and due_at <= ${at}
    ) due
    where not exists (
      select from stuck_customers s
      where s.workspace_id = ${workspaceId} and s.bucket = due.bucket and s.customer_id = due.customer_id)
    group by bucket
    order by bucket`
