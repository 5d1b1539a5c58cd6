import { type Instant, isoOf } from '@rekindle/runtime'
import type { Operations } from '../../contract/operations.ts'
import type { Query } from '../../db/inWorkspace.ts'

type Minute = Operations['minutes'][number]

/** What all workers together did by minute; waiting things were counted by each, so the most counts. */
export async function loadMinutes(tx: Query, workspaceId: string, hours: number): Promise<Minute[]> {
  const rows = await tx<(Omit<Minute, 'at'> & { at: Instant })[]>`
    select minute as at, sum(steps) as steps, sum(sends) as sends, max(lag_ms) as "lagMs", max(inbox) as inbox,
      coalesce(sum(fill * transactions) / nullif(sum(transactions), 0), 0) as fill
    from worker_minutes
    where workspace_id = ${workspaceId} and minute > now() - ${hours} * interval '1 hour'
    group by minute
    order by minute`
  return rows.map(({ at, ...row }) => ({ ...row, at: isoOf(at) }))
}
