import { type Instant, isoOf } from '@rekindle/runtime'
import type { PlanSummary } from '../../contract/plans.ts'
import { inWorkspace, type RawSql } from '../../db/index.ts'
import { loadJourneyRow } from '../JourneyRow.ts'
import type { PlanKind } from './storePlan.ts'

interface Row {
  id: string
  kind: PlanKind
  at: Instant
  madeBy: string
  isPosting: boolean
  version: number
  people: number
}

/** What was decided about people inside a journey, the newest first. Ids grow as rows are made; a practice clock may rest. */
export async function listPlans(sql: RawSql, workspaceId: string, journeyId: string): Promise<PlanSummary[]> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    await loadJourneyRow(tx, workspaceId, journeyId)
    const rows = await tx<Row[]>`
      select p.id, p.kind, p.at, p.made_by as "madeBy", p.next_bucket is not null as "isPosting",
        coalesce((select v.number from versions v
          where v.workspace_id = p.workspace_id and v.journey_id = p.journey_id
            and (v.id::text = p.act ->> 'to' or (not p.act ? 'to' and v.id < p.id))
          order by v.number desc limit 1), 0) as version,
        (select coalesce(sum((line ->> 'count')::int), 0)::int from jsonb_array_elements(p.planned) line) as people
      from journey_plans p
      where p.workspace_id = ${workspaceId} and p.journey_id = ${journeyId}
      order by p.id desc limit 50`
    const unread =
      rows.length === 0
        ? []
        : await tx<{ id: string }[]>`
      select distinct body ->> 'plan' as id from inbox
      where workspace_id = ${workspaceId} and subject_kind = 'customer' and body ->> 'kind' = 'plan'`
    const running = new Set(unread.map(({ id }) => id))
    return rows.map(({ at, isPosting, ...row }) => ({
      ...row,
      state: isPosting ? 'posting' : running.has(row.id) ? 'running' : 'done',
      madeAt: isoOf(at),
    }))
  })
}
