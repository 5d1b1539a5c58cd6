import { isoOf, isRunnable, type PlanChoices, wallToInstant } from '@rekindle/runtime'
import { v7 } from 'uuid'
import { writeAudit } from '../../audit.ts'
import { formatActor } from '../../auth/Actor.ts'
import { inWorkspace, type Transaction } from '../../db/index.ts'
import { ApiError } from '../../http/ApiError.ts'
import { type Command, domainTime } from '../Command.ts'
import { checkDraft } from '../checkDraft.ts'
import { loadApproved, refuseUnapproved } from '../draftApproval.ts'
import { hashFlow } from '../hashFlow.ts'
import { loadJourneyRow } from '../JourneyRow.ts'
import { forecastBrake } from '../plan/forecastBrake.ts'
import { forecastOlder } from '../plan/planFor.ts'
import { newestOf } from '../publishJourney.ts'
import { refuseStale } from '../refuseStale.ts'
import type { PublishOptions } from '../releaseFlow.ts'

const yearMs = 366 * 86_400_000

/**
 * Freezes the draft to be published at a local time of the workspace, by its clock. What would refuse publishing now refuses
 * this too. Whatever was planned for the journey before is cancelled.
 */
export async function schedulePublish(
  command: Command,
  id: string,
  { at, revision, options }: { at: string; revision: number; options: PublishOptions },
): Promise<void> {
  const { sql, workspace, actor, now } = command
  const dueAt = dueOf(command, at)
  const brake = options.brake === undefined ? await forecastBrake(command, id) : options.brake
  await inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    refuseStale(row.revision, revision)
    const { flow, problems } = await checkDraft(tx, workspace.id, id, row.draft)
    if (!flow || !isRunnable({ flow, problems })) throw new ApiError('flow.problems', undefined, problems)
    const newest = await newestOf(tx, workspace.id, row)
    if (newest?.hash === hashFlow(flow) && row.state !== 'stopped')
      throw new ApiError('journey.sameVersion', `The draft is drawn like version ${newest.number}.`)
    await refuseUnapproved(tx, command, row, flow, newest?.flow)
    await refuseUnmapped(tx, command, id, flow, options.plan)
    await cancelWaiting(tx, command, id)
    const scheduleId = command.newId ?? v7()
    await tx`
      insert into publish_schedules (workspace_id, id, journey_id, state, due_at, flow, revision, options,
        base_version, was_stopped, approved, made_by, made_name, made_at)
      values (${workspace.id}, ${scheduleId}, ${id}, 'waiting', ${dueAt}, ${tx.json(flow as never)}, ${revision},
        ${tx.json({ ...options, ...(brake === undefined ? {} : { brake }) } as never)}, ${newest?.id ?? null},
        ${row.state === 'stopped'}, ${await loadApproved(tx, workspace.id, id)}, ${formatActor(actor)},
        ${actor.name}, ${now})
      on conflict (workspace_id, id) do nothing`
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'journey.schedule',
      subject: id,
      details: { at: isoOf(dueAt), revision },
      at: now,
    })
  })
}

/** No 31st of February, no 25th hour. */
function isOnCalendar(local: string): boolean {
  const wall = Date.parse(`${local}Z`)
  return Number.isFinite(wall) && new Date(wall).toISOString().startsWith(local)
}

function dueOf(command: Command, local: string): number {
  const dueAt = isOnCalendar(local) ? wallToInstant(local, command.workspace.zone) : Number.NaN
  const now = domainTime(command)
  if (!(dueAt > now) || dueAt > now + yearMs)
    throw new ApiError('schedule.past', `"${local}" is not within the twelve months after ${isoOf(now)}.`)
  return dueAt
}

const refuseUnmapped = (
  tx: Transaction,
  command: Command,
  id: string,
  flow: Parameters<typeof forecastOlder>[3]['flow'],
  plan: PlanChoices | undefined,
) => (plan ? forecastOlder(tx, command, id, { id: '', flow }, plan) : undefined)

/** Nothing is published that waits, or a refusal was read: 404 `schedule.none` where there is neither. */
export async function cancelSchedule(command: Command, id: string): Promise<void> {
  const { sql, workspace, actor, now } = command
  await inWorkspace(sql, workspace.id, async (tx) => {
    await loadJourneyRow(tx, workspace.id, id, true)
    const cancelled = await cancelWaiting(tx, command, id)
    const seen = await tx`update publish_schedules set seen_at = ${now}
      where workspace_id = ${workspace.id} and journey_id = ${id} and state = 'refused' and seen_at is null`
    if (cancelled + seen.count === 0) throw new ApiError('schedule.none')
    if (cancelled === 0) return
    const entry = { workspaceId: workspace.id, actor, action: 'journey.unschedule', subject: id, at: now }
    await writeAudit(tx, entry)
  })
}

/** A new decision also answers a refusal that nobody had read. */
async function cancelWaiting(tx: Transaction, { workspace, now }: Command, id: string): Promise<number> {
  const { count } = await tx`update publish_schedules set state = 'cancelled', ended_at = ${now}
    where workspace_id = ${workspace.id} and journey_id = ${id} and state = 'waiting'`
  return count
}
