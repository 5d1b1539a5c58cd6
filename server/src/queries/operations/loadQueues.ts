import type { Instant } from '@rekindle/runtime'
import type { Query } from '../../db/inWorkspace.ts'

/** How much waits in a workspace, and for how long. Counts stop at a hundred thousand. */
export interface Queues {
  /** How far the oldest due timer is behind the workspace's clock. */
  dueLagMs: number
  inbox: number
  /** How long the oldest row of the inbox has waited, in the machine's time. */
  ingestLagMs: number
  mail: number
  claims: number
  parked: number
  setAside: number
}

const most = 100_000

/** One look by indexes; `at` is the workspace's clock. Who is set aside does not count as late. */
export async function loadQueues(tx: Query, workspaceId: string, at: Instant): Promise<Queues> {
  const mine = tx`d.workspace_id = ${workspaceId}`
  const [row] = await tx<(Omit<Queues, 'dueLagMs'> & { dueAt: Instant | null })[]>`
    select
      (select due_at from timers d where ${mine} and due_at <= ${at} and not parked and not exists (
        select from stuck_customers s where s.workspace_id = d.workspace_id and s.bucket = d.bucket
          and s.customer_id = d.customer_id)
       order by due_at limit 1) as "dueAt",
      waiting.count as inbox, waiting.lag as "ingestLagMs",
      (select count(*) from (select 1 from mail d where ${mine} limit ${most}) few) as mail,
      (select count(*) from (select 1 from claims d where ${mine} limit ${most}) few) as claims,
      (select count(*) from (select 1 from runs d where ${mine} and parked_at is not null and status = 'active'
        limit ${most}) few) as parked,
      (select count(*) from (select 1 from stuck_customers d where ${mine} limit ${most}) few) as "setAside"
    from (
      select count(*) as count,
        coalesce(extract(epoch from clock_timestamp() - min(recorded_at)) * 1000, 0)::bigint as lag
      from (select recorded_at from inbox d where ${mine} limit ${most}) few
    ) waiting`
  if (!row) throw new Error('A look has one row.')
  const { dueAt, ...rest } = row
  return {
    ...rest,
    ingestLagMs: Math.max(0, rest.ingestLagMs),
    dueLagMs: dueAt === null ? 0 : Math.max(0, at - dueAt),
  }
}
