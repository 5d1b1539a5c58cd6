import { type Instant, isRunnable } from '@rekindle/runtime'
import { writeAudit } from '../../audit.ts'
import type { Actor } from '../../auth/Actor.ts'
import { inWorkspace, type Transaction } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'
import { ApiError } from '../../http/ApiError.ts'
import { loadWorkspace } from '../../workspaces/loadWorkspace.ts'
import type { Command } from '../Command.ts'
import { checkDraft } from '../checkDraft.ts'
import { refuseUnapproved, sectionsSince } from '../draftApproval.ts'
import { type JourneyRow, loadJourneyRow } from '../JourneyRow.ts'
import { newestOf } from '../publishJourney.ts'
import { releaseFlow } from '../releaseFlow.ts'
import { refuseFormer } from './refuseFormer.ts'
import { type ScheduleRow, scheduleColumns } from './ScheduleRow.ts'

/**
 * Publishes what was to be published by `at` in a workspace, one transaction each: it is published and marked as done, or
 * neither. What may not be published any more is refused for good, with the reason. Answers how many were decided.
 */
export async function publishDue(sql: RawSql, workspaceId: string, at: Instant): Promise<number> {
  const due = await sql<{ id: string; journeyId: string }[]>`
    select id, journey_id as "journeyId" from publish_schedules
    where workspace_id = ${workspaceId} and state = 'waiting' and due_at <= ${at} order by due_at, id`
  if (due.length === 0) return 0
  const workspace = await loadWorkspace(sql, workspaceId)
  if (!workspace) return 0
  const isPractice = workspace.mode === 'practice'
  // Operating time: the practice clock is not the machine's.
  const [machine] = isPractice ? await sql<{ now: Instant }[]>`select now() as now` : []
  const now = machine?.now ?? at
  let decided = 0
  for (const { id, journeyId } of due) {
    const command = { sql, workspace: isPractice ? { ...workspace, clockAt: at } : workspace, now }
    decided += await inWorkspace(sql, workspaceId, (tx) => decide(tx, command, journeyId, id))
  }
  return decided
}

/** First the journey's lock, as every command does: whoever comes second finds that it is decided. */
async function decide(
  tx: Transaction,
  nobody: Omit<Command, 'actor'>,
  journeyId: string,
  id: string,
): Promise<number> {
  const { workspace, now } = nobody
  await tx`select from journeys where workspace_id = ${workspace.id} and id = ${journeyId} for update`
  const [schedule] = await tx<ScheduleRow[]>`
    select ${scheduleColumns(tx)} from publish_schedules s
    where s.workspace_id = ${workspace.id} and s.id = ${id} and s.state = 'waiting' for update`
  if (!schedule) return 0
  const actor = actorOf(schedule)
  const end = (
    state: 'published' | 'refused',
    versionId: string | null,
    refusal: ScheduleRow['refusal'],
  ) => tx`
    update publish_schedules set state = ${state}, ended_at = ${now}, version_id = ${versionId},
      refusal = ${refusal && tx.json(refusal)}
    where workspace_id = ${workspace.id} and id = ${id}`
  try {
    // What was begun before a refusal is taken back, the refusal is kept.
    const version = await tx.savepoint((inner) => release(inner, { ...nobody, actor }, schedule))
    await end('published', version.id, null)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const refusal = { code: error.code, detail: error.message }
    await end('refused', null, refusal)
    const entry = { workspaceId: workspace.id, actor, action: 'journey.scheduleRefused', subject: journeyId }
    await writeAudit(tx, { ...entry, details: refusal, at: now })
  }
  return 1
}

/** Everything that refuses a publish by hand refuses this one, who may publish too, and what was decided about the journey since. */
async function release(tx: Transaction, command: Command, schedule: ScheduleRow) {
  const { workspace } = command
  await refuseFormer(tx, workspace.id, command.actor)
  const row = await loadJourneyRow(tx, workspace.id, schedule.journeyId, true)
  const newest = await newestOf(tx, workspace.id, row)
  refuseOvertaken(row, schedule, newest?.number)
  const checked = await checkDraft(tx, workspace.id, schedule.journeyId, schedule.flow)
  if (!isRunnable(checked)) throw new ApiError('flow.problems', undefined, checked.problems)
  await refuseUnapproved(tx, command, row, checked.flow, newest?.flow, schedule.approved)
  return releaseFlow(tx, command, row, {
    flow: checked.flow,
    newest,
    kind: 'publish',
    options: schedule.options,
    stillChanged: row.revision === schedule.revision ? [] : sectionsSince(checked.flow, row.draft),
  })
}

function refuseOvertaken(row: JourneyRow, schedule: ScheduleRow, newest: number | undefined): void {
  if (row.versionId !== schedule.baseVersion)
    throw new ApiError('schedule.overtaken', `Version ${newest} was published after this had been decided.`)
  if (row.state === 'stopped' && !schedule.wasStopped)
    throw new ApiError('journey.stopped', 'The journey was stopped after this had been decided.')
}

const actorOf = ({ madeBy, madeName }: ScheduleRow): Actor => {
  const [kind = '', ...id] = madeBy.split(':')
  return { kind: kind === 'user' ? 'user' : 'system', id: id.join(':'), name: madeName }
}
