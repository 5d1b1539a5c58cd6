import type { Instant } from '@rekindle/runtime'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Customers of the lane with a watch, a timer or a message due, the longest due first. */
export async function listDueCustomers(lane: LaneTransaction, at: Instant, limit: number): Promise<string[]> {
  const { tx, workspaceId, buckets, customers, since } = lane
  const later = (column: string) => (since === undefined ? tx`` : tx`and ${tx(column)} >= ${since}`)
  const mine = tx`workspace_id = ${workspaceId} and bucket = any(${buckets}::int[])
    ${customers ? tx`and customer_id = any(${customers as string[]}::uuid[])` : tx``}
    and not exists (
      select from stuck_customers s
      where s.workspace_id = d.workspace_id and s.bucket = d.bucket and s.customer_id = d.customer_id)`
  const rows = await tx<{ id: string }[]>`
    (select customer_id as id from timers d
     where ${mine} and due_at <= ${at} ${later('due_at')} and not parked order by due_at limit ${limit})
    union
    (select customer_id from watches d where ${mine} and due_at <= ${at} ${later('due_at')} order by due_at limit ${limit})
    union
    (select customer_id from messages d
     where ${mine} and not_before <= ${at} ${later('not_before')} and state in ('queued', 'held') order by not_before limit ${limit})`
  return rows.map(({ id }) => id)
}
