import { registry } from '@rekindle/nodes'
import { checkFlow, type Json, LocalizedText, type Problem } from '@rekindle/runtime'
import { writeAudit } from '../audit.ts'
import { inWorkspace } from '../db/index.ts'
import type { Command } from './Command.ts'
import { noteAuthor } from './draftApproval.ts'
import { loadJourneyRow } from './JourneyRow.ts'
import { keepDraft } from './keepDraft.ts'
import { refuseStale } from './refuseStale.ts'

/** Stores the draft when it was made from `revision`. Drafts may have errors: they are told, not refused. */
export async function saveDraft(
  { sql, workspace, actor, now }: Command,
  id: string,
  flow: Record<string, Json>,
  revision: number,
): Promise<{ revision: number; problems: Problem[] }> {
  const { problems } = checkFlow(flow, registry)
  const title = LocalizedText.safeParse(flow.title)
  await inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    refuseStale(row.revision, revision)
    await tx`
      update journeys set draft = ${tx.json(flow as never)}, revision = ${revision + 1}, changed_at = ${now},
        title = ${tx.json(title.success ? title.data : row.title)}
      where workspace_id = ${workspace.id} and id = ${id}`
    await keepDraft(tx, workspace.id, row, { flow, revision: revision + 1, actor, now })
    await noteAuthor(tx, workspace.id, id, actor, row.draft, flow)
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'journey.saveDraft',
      subject: id,
      details: { revision: revision + 1 },
      at: now,
    })
  })
  return { revision: revision + 1, problems }
}
