import { writeAudit } from '../audit.ts'
import type { CommentThread } from '../contract/comments.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from '../journeys/Command.ts'
import { loadThread } from './loadThreads.ts'
import { lockThread, touchThread } from './lockThread.ts'
import { saveMentions } from './saveMentions.ts'

/** Says it differently. Only who wrote it may, and everybody sees that it was edited. */
export function editComment(command: Command, id: string, text: string): Promise<CommentThread> {
  const { sql, workspace, actor, now } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const { thread, author, text: before } = await lockComment(tx, workspace.id, id)
    if (author !== actor.id) throw new ApiError('comment.foreign')
    if (text === before) return loadThread(tx, workspace.id, thread)
    await tx`
      update comments set text = ${text}, edited_at = ${now} where workspace_id = ${workspace.id} and id = ${id}`
    await saveMentions(tx, { workspaceId: workspace.id, comment: id, by: actor.id, text, before, now })
    await touchThread(tx, workspace.id, thread)
    await note(tx, command, 'comment.edit', thread)
    return loadThread(tx, workspace.id, thread)
  })
}

/** Takes back what was said: its words are gone for good. `mayAny`: also what others said. Answers the thread it was in. */
export function deleteComment(command: Command, id: string, mayAny: boolean): Promise<string> {
  const { sql, workspace, actor, now } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const { thread, author } = await lockComment(tx, workspace.id, id)
    if (author !== actor.id && !mayAny) throw new ApiError('comment.foreign')
    await tx`
      update comments set text = '', deleted_at = ${now} where workspace_id = ${workspace.id} and id = ${id}`
    await tx`delete from mentions where workspace_id = ${workspace.id} and comment_id = ${id}`
    await touchThread(tx, workspace.id, thread)
    await note(tx, command, 'comment.delete', thread)
    return thread
  })
}

async function lockComment(tx: Transaction, workspaceId: string, id: string) {
  const [place] = await tx<{ thread: string }[]>`
    select thread_id as thread from comments where workspace_id = ${workspaceId} and id = ${id}`
  if (place) await lockThread(tx, workspaceId, place.thread)
  const [row] = await tx<{ thread: string; author: string; text: string }[]>`
    select thread_id as thread, author_id as author, text from comments
    where workspace_id = ${workspaceId} and id = ${id} and deleted_at is null`
  if (!row) throw new ApiError('resource.missing', 'There is no such comment any more.')
  return row
}

const note = (tx: Transaction, { workspace, actor, now }: Command, action: string, subject: string) =>
  writeAudit(tx, { workspaceId: workspace.id, actor, action, subject, at: now })
