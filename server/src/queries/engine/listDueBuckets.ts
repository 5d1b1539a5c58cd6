import type { Instant } from '@rekindle/runtime'
import type { DueBucket, DueFrom } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'
import { firstIdOf, instantOfId } from './idTimes.ts'

interface Row {
  bucket: number
  count: number
  dueAt: Instant | null
  firstId: string | null
}

/** Buckets with work for customers, without those set aside. Every worker asks this about once a second. */
export async function listDueBuckets(
  tx: Query,
  workspaceId: string,
  at: Instant,
  from?: DueFrom,
): Promise<DueBucket[]> {
  const later = (column: string) => (from ? tx`and ${tx(column)} >= ${from.due}` : tx``)
  const rows = await tx<Row[]>`
    select bucket, count(*) as count, min(due_at) as "dueAt", min(id) as "firstId" from (
      select bucket, subject_id::uuid as customer_id, null::timestamptz as due_at, id::text collate "C" as id from inbox
      where workspace_id = ${workspaceId} and subject_kind = 'customer' ${from ? tx`and id >= ${firstIdOf(from.written)}` : tx``}
      union all
      select bucket, customer_id, due_at, null from timers
      where workspace_id = ${workspaceId} and due_at <= ${at} ${later('due_at')} and not parked
      union all
      select bucket, customer_id, not_before, null from messages
      where workspace_id = ${workspaceId} and not_before <= ${at} ${later('not_before')} and state in ('queued', 'held')
      union all
      select bucket, customer_id, due_at, null from watches
      where workspace_id = ${workspaceId} and due_at <= ${at} ${later('due_at')}
    ) due
    where not exists (
      select from stuck_customers s
      where s.workspace_id = ${workspaceId} and s.bucket = due.bucket and s.customer_id = due.customer_id)
    group by bucket
    order by bucket`
  return rows.map(({ dueAt, firstId, ...row }) => ({
    ...row,
    dueAt: dueAt ?? undefined,
    writtenAt: firstId === null ? undefined : instantOfId(firstId),
  }))
}
