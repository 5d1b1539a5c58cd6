import type { Instant } from '@rekindle/runtime'
import type { Transaction } from '../../db/index.ts'
import type { PlannedLine } from '../../db/schema/plans.ts'

export interface Due {
  /** People for whom anything is due, by version and node. */
  lines: Omit<PlannedLine, 'choice'>[]
  people: number
  messages: number
  waits: number
}

/** What of a journey is due, and goes nowhere while the journey is held. */
export async function loadDue(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  at: Instant,
): Promise<Due> {
  const rows = await tx<(Omit<PlannedLine, 'choice'> & { messages: number; waits: number })[]>`
    select r.version_id as "versionId", r.node, count(*)::int as count,
      coalesce(sum(d.messages), 0)::int as messages, coalesce(sum(d.waits), 0)::int as waits
    from (
      select bucket, run_id, sum(messages) as messages, sum(waits) as waits from (
        select bucket, run_id, 1 as messages, 0 as waits from messages
        where workspace_id = ${workspaceId} and journey_id = ${journeyId} and state in ('queued', 'held')
          and (reason = 'paused' or not_before <= ${at})
        union all
        select t.bucket, t.run_id, 0, 1 from timers t
        where t.workspace_id = ${workspaceId} and t.due_at <= ${at}
      ) due group by bucket, run_id
    ) d
    join runs r on r.workspace_id = ${workspaceId} and r.bucket = d.bucket and r.id = d.run_id
    where r.journey_id = ${journeyId} and r.status = 'active' and r.parked_at is null
    group by r.version_id, r.node order by r.version_id, r.node`
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0)
  return {
    lines: rows.map(({ versionId, node, count }) => ({ versionId, node, count })),
    people: sum(({ count }) => count),
    messages: sum(({ messages }) => messages),
    waits: sum(({ waits }) => waits),
  }
}
