import { writeAudit } from '../audit.ts'
import { inWorkspace } from '../db/index.ts'
import type { Command } from './Command.ts'

/** Whether drafts of this workspace need the word of somebody else before they are published. */
export async function requireApproval(
  { sql, workspace, actor, now }: Command,
  required: boolean,
): Promise<void> {
  await inWorkspace(sql, workspace.id, async (tx) => {
    await tx`update workspaces set approval = ${required} where id = ${workspace.id}`
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'workspace.requireApproval',
      subject: workspace.id,
      details: { required },
      at: now,
    })
  })
}
