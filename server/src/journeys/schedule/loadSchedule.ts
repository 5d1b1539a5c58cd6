import type { Schedule, ScheduledJourney } from '../../contract/plans.ts'
import { inWorkspace, type RawSql, type Transaction } from '../../db/index.ts'
import { loadJourneyRow } from '../JourneyRow.ts'
import { describeSchedule, openSchedules, type ScheduleRow, scheduleColumns } from './ScheduleRow.ts'

const most = 200

/** What is planned for a journey; where nothing is, what could not be published last, until somebody has read of it. */
export async function loadSchedule(sql: RawSql, workspaceId: string, id: string): Promise<Schedule | null> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const { revision } = await loadJourneyRow(tx, workspaceId, id)
    const [row] = await tx<ScheduleRow[]>`
      select ${scheduleColumns(tx)} from publish_schedules s
      where s.workspace_id = ${workspaceId} and s.journey_id = ${id} and ${openSchedules(tx)}
      order by s.state = 'waiting' desc, s.id desc limit 1`
    return row ? describeSchedule(row, revision) : null
  })
}

/** Of all journeys: what could not be published, the latest first, and then what is planned, the next first. */
export async function listSchedules(sql: RawSql, workspaceId: string): Promise<ScheduledJourney[]> {
  const rows = await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx<(ScheduleRow & { title: ScheduledJourney['title']; now: number })[]>`
      select ${scheduleColumns(tx)}, j.title, j.revision as now
      from publish_schedules s
      join journeys j on j.workspace_id = s.workspace_id and j.id = s.journey_id and j.archived_at is null
      where s.workspace_id = ${workspaceId} and ${openSchedules(tx)}
      order by s.state = 'waiting', case when s.state = 'refused' then s.due_at end desc, s.due_at, s.id
      limit ${most}`,
  )
  return rows.map(({ title, now, ...row }) => ({
    journey: row.journeyId,
    title,
    schedule: describeSchedule(row, now),
  }))
}

/** Journeys that could not be published, and nobody has put that away. */
export async function countRefused(tx: Transaction, workspaceId: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from publish_schedules
    where workspace_id = ${workspaceId} and state = 'refused' and seen_at is null`
  return row?.count ?? 0
}
