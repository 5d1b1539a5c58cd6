import { registry } from '@rekindle/nodes'
import { compileFlow, type DueAnswer } from '@rekindle/runtime'
import { sweepOnResume } from '@rekindle/runtime/engine'
import { writeAudit } from '../audit.ts'
import { pauseLevels } from '../contract/plans.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { dropSweep, holdSweep } from '../queries/engine/holdSweep.ts'
import { type Command, domainTime } from './Command.ts'
import { type JourneyRow, loadJourneyRow, loadVersionRow } from './JourneyRow.ts'
import { loadDue } from './plan/loadDue.ts'
import { storePlan } from './plan/storePlan.ts'

export type PauseLevel = (typeof pauseLevels)[number]

export const levelOf = ({ state, hold }: Pick<JourneyRow, 'state' | 'hold'>): PauseLevel | 'none' =>
  hold !== 'none' ? hold : state === 'paused' ? 'entries' : 'none'

/**
 * Lets nobody in; from `sends` on nothing is sent either, and with `all` no wait ends. What customers do still counts,
 * and may still end their run. A pause can be made stronger; it is made weaker by resuming. After a stop, people who are
 * to finish can be held as well.
 */
export async function pauseJourney(
  command: Command,
  id: string,
  level: PauseLevel = 'entries',
): Promise<void> {
  await inWorkspace(command.sql, command.workspace.id, async (tx) => {
    const row = await loadRunning(tx, command, id)
    const now = levelOf(row)
    if (row.state === 'stopped' && level === 'entries')
      throw new ApiError('journey.stopped', 'Nobody comes in any more; hold what is sent, or everything.')
    const isWeaker = now !== 'none' && row.holdPlan === null && rank(level) < rank(now)
    if (isWeaker)
      throw new ApiError('journey.held', 'Resume it, and say what is to be done with what fell due.')
    if (now === level && row.state !== 'live' && row.holdPlan === null) return
    await tx`update journeys set hold = ${level === 'entries' ? 'none' : level}, hold_plan = null
      where workspace_id = ${command.workspace.id} and id = ${id}`
    await turn(tx, command, row, 'pause', { level })
    await holdSweep(tx, command.workspace.id, id)
  })
}

const rank = (level: PauseLevel): number => pauseLevels.indexOf(level)

/**
 * Lets people in again, unless it was stopped. What fell due while the journey was held is sent, left out, or ends the
 * run; answers the plan that does so. Scheduled looks that were missed are not made up for: the next one sees the same
 * people.
 */
export async function resumeJourney(
  command: Command,
  id: string,
  due: DueAnswer = 'send',
): Promise<string | undefined> {
  return inWorkspace(command.sql, command.workspace.id, async (tx) => {
    const row = await loadRunning(tx, command, id)
    if (row.state === 'live' || (row.state === 'stopped' && !isHeld(row))) return undefined
    const planId = row.hold === 'none' ? undefined : await answerDue(tx, command, row, due)
    await turn(tx, command, row, 'resume', planId === undefined ? {} : { due, plan: planId })
    return planId
  })
}

async function answerDue(
  tx: Transaction,
  command: Command,
  row: JourneyRow,
  due: DueAnswer,
): Promise<string> {
  const { workspace } = command
  const { lines } = await loadDue(tx, workspace.id, row.id, domainTime(command))
  const planned = lines.map((line) => ({ ...line, choice: due }))
  const planId = await storePlan(tx, command, row.id, 'resume', { kind: 'resume', due }, planned)
  await tx`update journeys set hold_plan = ${planId}
    where workspace_id = ${workspace.id} and id = ${row.id}`
  return planId
}

/** Nobody has resumed it yet. */
const isHeld = ({ hold, holdPlan }: JourneyRow): boolean => hold !== 'none' && holdPlan === null

/** Of a stopped journey only what people inside still wait for is held and freed. */
async function loadRunning(tx: Transaction, { workspace }: Command, id: string): Promise<JourneyRow> {
  const row = await loadJourneyRow(tx, workspace.id, id, true)
  if (row.versionId === null || row.state === 'draft')
    throw new ApiError('journey.notPublished', 'Publish it first.')
  return row
}

async function turn(
  tx: Transaction,
  command: Command,
  row: JourneyRow,
  action: 'pause' | 'resume',
  details: Record<string, string> = {},
): Promise<void> {
  const { workspace, actor, now } = command
  const version = await loadVersionRow(tx, workspace.id, row.id, { id: row.versionId ?? '' })
  if (!version) throw new ApiError('journey.notPublished', 'Publish it first.')
  const { entry } = compileFlow(version.flow, registry)
  const to = row.state === 'stopped' ? 'stopped' : action === 'pause' ? 'paused' : 'live'
  const next = to === 'live' ? sweepOnResume(entry, domainTime(command), workspace.zone) : undefined
  // A sweep that is to happen once waits where it is, also in its middle.
  const sweep =
    entry.trigger.kind === 'once'
      ? tx``
      : tx`, next_sweep_at = ${next?.at ?? null}, sweep_inside = ${next?.inside ?? false}`
  // Other looks come again, or begin anew.
  if (action === 'resume' && entry.trigger.kind !== 'once') await dropSweep(tx, workspace.id, row.id)
  await tx`update journeys set state = ${to}, paused_why = null, changed_at = ${now} ${sweep}
    where workspace_id = ${workspace.id} and id = ${row.id}`
  await writeAudit(tx, {
    workspaceId: workspace.id,
    actor,
    action: `journey.${action}`,
    subject: row.id,
    details,
    at: now,
  })
}
