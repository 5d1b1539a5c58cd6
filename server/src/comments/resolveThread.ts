import { writeAudit } from '../audit.ts'
import type { CommentThread } from '../contract/comments.ts'
import { inWorkspace } from '../db/index.ts'
import type { Command } from '../journeys/Command.ts'
import { loadThread } from './loadThreads.ts'
import { lockThread, touchThread } from './lockThread.ts'

/** Resolves a thread, or opens it again. What is so already stays: of two who resolve it at once the first has done it. */
export function resolveThread(
  { sql, workspace, actor, now }: Command,
  thread: string,
  isResolved: boolean,
): Promise<CommentThread> {
  return inWorkspace(sql, workspace.id, async (tx) => {
    const { resolvedAt } = await lockThread(tx, workspace.id, thread)
    const found = await loadThread(tx, workspace.id, thread)
    if ((resolvedAt !== null) === isResolved) return found
    await tx`
      update comment_threads set resolved_at = ${isResolved ? now : null}, resolved_by = ${isResolved ? actor.id : null}
      where workspace_id = ${workspace.id} and id = ${thread}`
    await touchThread(tx, workspace.id, thread)
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: isResolved ? 'comment.resolve' : 'comment.reopen',
      subject: thread,
      at: now,
    })
    return loadThread(tx, workspace.id, thread)
  })
}
