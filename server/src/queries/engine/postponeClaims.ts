import type { Query } from '../../db/inWorkspace.ts'

/** The sender was not there: as if nobody had tried. */
export async function postponeClaims(
  tx: Query,
  workspaceId: string,
  messageIds: readonly string[],
  delayMs: number,
): Promise<void> {
  if (messageIds.length === 0) return
  await tx`
    update claims set lease_until = now() + ${delayMs} * interval '1 millisecond', tries = tries - 1
    where workspace_id = ${workspaceId} and message_id = any(${messageIds as string[]}::uuid[])`
}
