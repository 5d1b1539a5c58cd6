import { writeAudit } from '../audit.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { dropSweep } from '../queries/engine/holdSweep.ts'
import type { Command } from './Command.ts'
import { loadJourneyRow } from './JourneyRow.ts'
import { loadInside } from './plan/loadInside.ts'
import { storePlan } from './plan/storePlan.ts'

/**
 * Ends a journey for newcomers. Who is inside goes on to the end, or leaves where they are: then it answers the plan that
 * takes them out. A stopped journey can be published again.
 */
export async function stopJourney(
  command: Command,
  id: string,
  how: 'finish' | 'exit',
): Promise<string | undefined> {
  const { sql, workspace, actor, now } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    if (row.versionId === null) throw new ApiError('journey.notPublished', 'Publish it first.')
    // Who is being let go after a resume finishes as they were promised.
    const isResuming = row.hold !== 'none' && row.holdPlan !== null
    if (how === 'finish' && row.hold !== 'none' && !isResuming)
      throw new ApiError('journey.held', 'Nobody can finish while it is held: resume it first.')
    const planned = how === 'exit' ? await loadInside(tx, workspace.id, id) : []
    const planId =
      planned.length === 0
        ? undefined
        : await storePlan(
            tx,
            command,
            id,
            'stop',
            { kind: 'stop' },
            planned.map((line) => ({ ...line, choice: 'exit' })),
          )
    // What is held stays so until all of them are told to leave, or what was said on resuming has reached everybody.
    const free = how === 'finish' && isResuming ? tx`` : tx`, hold = 'none', hold_plan = null`
    const hold = planId === undefined ? free : tx`, hold_plan = ${planId}`
    await tx`
      update journeys set state = 'stopped', next_sweep_at = null, paused_why = null, changed_at = ${now} ${hold}
      where workspace_id = ${workspace.id} and id = ${id}`
    await dropSweep(tx, workspace.id, id)
    const details = { how, ...(planId === undefined ? {} : { plan: planId }) }
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'journey.stop',
      subject: id,
      details,
      at: now,
    })
    return planId
  })
}
