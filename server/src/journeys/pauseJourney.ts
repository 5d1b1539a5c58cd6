import { registry } from '@rekindle/nodes'
import { compileFlow } from '@rekindle/runtime'
import { nextSweepAt } from '@rekindle/runtime/engine'
import { writeAudit } from '../audit.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { type Command, domainTime } from './Command.ts'
import { loadJourneyRow, loadVersionRow } from './JourneyRow.ts'

/** Lets nobody in until it is resumed. Who is inside goes on. */
export const pauseJourney = (command: Command, id: string): Promise<void> => turn(command, id, 'paused')

/** Lets people in again. Scheduled looks that were missed are not made up for: the next one sees the same people. */
export const resumeJourney = (command: Command, id: string): Promise<void> => turn(command, id, 'live')

async function turn(command: Command, id: string, to: 'live' | 'paused'): Promise<void> {
  const { sql, workspace, actor, now } = command
  await inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    const version = row.versionId && (await loadVersionRow(tx, workspace.id, id, { id: row.versionId }))
    if (!version || (row.state !== 'live' && row.state !== 'paused'))
      throw new ApiError('journey.notPublished', 'Publish it first.')
    if (row.state === to) return
    const { entry } = compileFlow(version.flow, registry)
    const next = to === 'live' ? nextSweepAt(entry, domainTime(command), workspace.zone) : undefined
    // A sweep that is to happen once, and has not, waits where it is.
    const sweep = entry.trigger.kind === 'schedule' ? tx`, next_sweep_at = ${next ?? null}` : tx``
    await tx`update journeys set state = ${to}, changed_at = ${now} ${sweep}
      where workspace_id = ${workspace.id} and id = ${id}`
    const action = to === 'live' ? 'journey.resume' : 'journey.pause'
    await writeAudit(tx, { workspaceId: workspace.id, actor, action, subject: id, at: now })
  })
}
