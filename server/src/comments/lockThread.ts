import type { Instant } from '@rekindle/runtime'
import type { Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'

/** Nobody else changes the thread before the transaction ends: of two who resolve it at once the second finds it resolved. */
export async function lockThread(
  tx: Transaction,
  workspaceId: string,
  thread: string,
): Promise<{ resolvedAt: Instant | null }> {
  const [row] = await tx<{ resolvedAt: Instant | null }[]>`
    select resolved_at as "resolvedAt" from comment_threads
    where workspace_id = ${workspaceId} and id = ${thread} for update`
  if (!row) throw new ApiError('resource.missing', 'There is no such thread.')
  return row
}

/** Something happened in the thread: whoever looks at the journey is to hear of it. */
export async function touchThread(tx: Transaction, workspaceId: string, thread: string): Promise<void> {
  await tx`
    update comment_threads set revision = revision + 1 where workspace_id = ${workspaceId} and id = ${thread}`
}
