import { writeAudit } from '../audit.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from './Command.ts'
import { loadJourneyRow } from './JourneyRow.ts'

/** Puts a journey that nobody ever entered out of sight. */
export async function archiveJourney({ sql, workspace, actor, now }: Command, id: string): Promise<void> {
  await inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    if (row.versionId !== null) throw new ApiError('journey.published')
    await tx`update journeys set archived_at = ${now}, changed_at = ${now}
      where workspace_id = ${workspace.id} and id = ${id}`
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'journey.archive',
      subject: id,
      at: now,
    })
  })
}
