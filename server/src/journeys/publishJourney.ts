import { registry } from '@rekindle/nodes'
import { checkFlow, compileFlow, isRunnable } from '@rekindle/runtime'
import { firstSweepAt } from '@rekindle/runtime/engine'
import { v7 } from 'uuid'
import { writeAudit } from '../audit.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { type Command, domainTime } from './Command.ts'
import { hashFlow } from './hashFlow.ts'
import { type JourneyRow, loadJourneyRow, loadVersionRow, type VersionRow } from './JourneyRow.ts'
import { refuseStale } from './saveDraft.ts'

/**
 * Makes the draft the version that new entrants take. Who is inside stays on the version they entered. A draft that
 * behaves like the newest version makes no new one.
 */
export async function publishJourney(command: Command, id: string, revision: number): Promise<VersionRow> {
  const { sql, workspace, actor, now } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    refuseStale(row.revision, revision)
    const checked = checkFlow(row.draft, registry)
    if (!isRunnable(checked)) throw new ApiError('flow.problems', undefined, checked.problems)
    const hash = hashFlow(checked.flow)
    const newest = row.versionId
      ? await loadVersionRow(tx, workspace.id, id, { id: row.versionId })
      : undefined
    if (newest?.hash === hash && row.state !== 'stopped') return newest
    const version = {
      id: v7(),
      number: (newest?.number ?? 0) + 1,
      flow: checked.flow,
      hash,
      publishedAt: domainTime(command),
      publishedBy: actor.name,
    }
    await insertVersion(tx, command, row, version)
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'journey.publish',
      subject: id,
      details: { version: version.number, hash },
      at: now,
    })
    return version
  })
}

async function insertVersion(
  tx: Transaction,
  { workspace, now }: Command,
  journey: JourneyRow,
  version: VersionRow,
): Promise<void> {
  const { id, number, flow, hash, publishedAt, publishedBy } = version
  const { entry } = compileFlow(flow, registry)
  await tx`
    insert into versions (workspace_id, id, journey_id, number, flow, hash, published_at, published_by)
    values (${workspace.id}, ${id}, ${journey.id}, ${number}, ${tx.json(flow as never)}, ${hash}, ${publishedAt},
      ${publishedBy})`
  // A paused journey stays paused: publishing changes the way, not whether anybody may go it.
  const state = journey.state === 'paused' ? 'paused' : 'live'
  await tx`
    update journeys set version_id = ${id}, state = ${state}, changed_at = ${now},
      next_sweep_at = ${firstSweepAt(entry, publishedAt, workspace.zone) ?? null}
    where workspace_id = ${workspace.id} and id = ${journey.id}`
}
