import { writeAudit } from '../audit.ts'
import type { Brake } from '../contract/plans.ts'
import { inWorkspace } from '../db/index.ts'
import type { Command } from './Command.ts'
import { loadJourneyRow } from './JourneyRow.ts'

/** From now on the journey pauses itself when more enter within an hour; null lets any number in. */
export async function setBrake(
  { sql, workspace, actor, now }: Command,
  id: string,
  brake: Brake | null,
): Promise<void> {
  await inWorkspace(sql, workspace.id, async (tx) => {
    await loadJourneyRow(tx, workspace.id, id, true)
    await tx`update journeys set brake = ${brake === null ? null : tx.json(brake)}, changed_at = ${now}
      where workspace_id = ${workspace.id} and id = ${id}`
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'journey.setBrake',
      subject: id,
      details: { brake },
      at: now,
    })
  })
}
