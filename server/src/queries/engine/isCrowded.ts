import type { Query } from '../../db/inWorkspace.ts'

const crowded = 5_000

/** While the inboxes hold so many rows, letters to many at once wait: what customers do comes first. */
export async function isCrowded(tx: Query, workspaceId: string): Promise<boolean> {
  const rows = await tx`
    select from inbox where workspace_id = ${workspaceId} and subject_kind = 'customer' limit ${crowded}`
  return rows.count >= crowded
}
