import type { QuietHours } from '@rekindle/runtime/policy'
import { writeAudit } from '../audit.ts'
import { inWorkspace } from '../db/index.ts'
import type { Command } from '../journeys/Command.ts'

/** From the next claim on no message of these categories leaves in these hours; what is held is judged anew. */
export async function setQuietHours(
  { sql, workspace, actor, now }: Command,
  quiet: readonly QuietHours[],
): Promise<void> {
  await inWorkspace(sql, workspace.id, async (tx) => {
    await tx`update workspaces set policy = jsonb_set(policy, '{quiet}', ${tx.json(quiet as never)})
      where id = ${workspace.id}`
    const entry = { workspaceId: workspace.id, actor, action: 'workspace.quietHours', subject: workspace.id }
    await writeAudit(tx, { ...entry, details: { windows: quiet.length }, at: now })
  })
}
