import type { Crowd, Instant } from '@rekindle/runtime'
import type { Transaction } from '../../db/index.ts'

export interface VersionCrowd extends Crowd {
  versionId: string
}

type Row = Omit<VersionCrowd, 'dueAt'> & { dueAt: Instant | null }

const hourMs = 3_600_000

/** Everybody inside these versions, by where and how they rest. Minutes are near enough for a forecast. */
export async function loadCrowds(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  versionIds: readonly string[],
  at: Instant,
): Promise<VersionCrowd[]> {
  const rows = await tx<Row[]>`
    select r.version_id as "versionId", r.node, r.phase, date_trunc('minute', r.arrived_at) as "arrivedAt",
      (select date_trunc('minute', min(t.due_at)) from timers t
       where t.workspace_id = r.workspace_id and t.bucket = r.bucket and t.run_id = r.id and t.visit = r.visit)
        as "dueAt",
      exists (select from messages m
        where m.workspace_id = r.workspace_id and m.bucket = r.bucket and m.customer_id = r.customer_id
          and m.run_id = r.id and m.visit = r.visit and m.state in ('queued', 'held')
          and m.not_before < ${at + hourMs}) as "isSending",
      count(*)::int as count
    from runs r
    where r.workspace_id = ${workspaceId} and r.journey_id = ${journeyId} and r.status = 'active'
      and r.version_id = any(${versionIds as string[]}::uuid[])
    group by 1, 2, 3, 4, 5, 6`
  return rows.map(({ dueAt, ...row }) => (dueAt === null ? row : { ...row, dueAt }))
}
