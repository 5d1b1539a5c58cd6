import { isRunnable } from '@rekindle/runtime'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from './Command.ts'
import { checkDraft } from './checkDraft.ts'
import { checkEarlier } from './checkEarlier.ts'
import { refuseUnapproved } from './draftApproval.ts'
import { hashFlow } from './hashFlow.ts'
import { type JourneyRow, loadJourneyRow, loadVersionRow } from './JourneyRow.ts'
import { refuseStale } from './refuseStale.ts'
import { type PublishedVersion, type PublishOptions, releaseFlow } from './releaseFlow.ts'
import { supersedeSchedule } from './schedule/supersedeSchedule.ts'

/**
 * Makes the draft the version that new entrants take. Who is inside stays on the version they entered unless the plan
 * says otherwise. A draft that behaves like the newest version makes no new one.
 */
export async function publishJourney(
  command: Command,
  id: string,
  revision: number,
  options: PublishOptions = {},
): Promise<PublishedVersion> {
  const { sql, workspace } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    refuseStale(row.revision, revision)
    const checked = await checkDraft(tx, workspace.id, id, row.draft)
    if (!isRunnable(checked)) throw new ApiError('flow.problems', undefined, checked.problems)
    const newest = await newestOf(tx, workspace.id, row)
    if (newest?.hash === hashFlow(checked.flow) && row.state !== 'stopped') return newest
    await refuseUnapproved(tx, command, row, checked.flow, newest?.flow)
    const made = await releaseFlow(tx, command, row, { flow: checked.flow, newest, kind: 'publish', options })
    await supersedeSchedule(tx, command, id, made, options.scheduled)
    return made
  })
}

/** Publishes the drawing of an earlier version as a new one. The draft is nobody's to lose: it stays as it is. */
export async function rollBackJourney(
  command: Command,
  id: string,
  number: number,
  options: PublishOptions = {},
): Promise<PublishedVersion> {
  const { sql, workspace } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    const newest = await newestOf(tx, workspace.id, row)
    const earlier = await loadVersionRow(tx, workspace.id, id, { number })
    if (!newest || !earlier) throw new ApiError('resource.missing', `There is no version ${number}.`)
    if (newest.hash === earlier.hash && row.state !== 'stopped')
      throw new ApiError('journey.sameVersion', `Version ${newest.number} is drawn like version ${number}.`)
    const checked = await checkEarlier(tx, workspace.id, id, earlier.flow)
    if (!isRunnable(checked)) throw new ApiError('flow.problems', undefined, checked.problems)
    const made = await releaseFlow(tx, command, row, {
      flow: earlier.flow,
      newest,
      kind: 'rollback',
      options,
    })
    await supersedeSchedule(tx, command, id, made, options.scheduled)
    return made
  })
}

export const newestOf = async (tx: Transaction, workspaceId: string, row: JourneyRow) =>
  row.versionId ? loadVersionRow(tx, workspaceId, row.id, { id: row.versionId }) : undefined
