import { v7 } from 'uuid'
import { writeAudit } from '../audit.ts'
import type { CommentThread, NewThread } from '../contract/comments.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from '../journeys/Command.ts'
import { loadJourneyRow } from '../journeys/JourneyRow.ts'
import { loadThread, mostThreads } from './loadThreads.ts'
import { lockThread, touchThread } from './lockThread.ts'
import { saveMentions } from './saveMentions.ts'
import { loadStepName } from './stepName.ts'

const mostAnswers = 200

/**
 * Begins a thread. Whether the step is in the drawing is not asked: it may not be saved yet, or somebody may have removed it
 * while the comment was typed, and what was typed shall not be lost.
 */
export function openThread(
  command: Command & { newId: string },
  journeyId: string,
  { node, text }: NewThread,
): Promise<CommentThread> {
  const { sql, workspace, now, newId } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    if (await isThere(tx, workspace.id, 'comment_threads', newId)) return loadThread(tx, workspace.id, newId)
    const { archivedAt } = await loadJourneyRow(tx, workspace.id, journeyId)
    if (archivedAt !== null) throw new ApiError('journey.archived')
    const [open] = await tx<{ count: number }[]>`
      select count(*)::int from comment_threads
      where workspace_id = ${workspace.id} and journey_id = ${journeyId} and resolved_at is null`
    if ((open?.count ?? 0) >= mostThreads)
      throw new ApiError('comment.tooMany', `At most ${mostThreads} threads of a journey are open.`)
    const step = node === undefined ? null : await loadStepName(tx, workspace.id, journeyId, node)
    await tx`
      insert into comment_threads (workspace_id, id, journey_id, node_id, step, opened_at, revision)
      values (${workspace.id}, ${newId}, ${journeyId}, ${node ?? null}, ${step && tx.json(step)}, ${now}, 1)`
    await addComment(tx, command, { id: v7(), thread: newId, text, action: 'comment.open' })
    return loadThread(tx, workspace.id, newId)
  })
}

/** Answers in a thread. One that was resolved is open again: else nobody would read the answer. */
export function answerThread(
  command: Command & { newId: string },
  thread: string,
  text: string,
): Promise<CommentThread> {
  const { sql, workspace, newId } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    await lockThread(tx, workspace.id, thread)
    if (await isThere(tx, workspace.id, 'comments', newId)) return loadThread(tx, workspace.id, thread)
    // A thread that was deleted meanwhile takes no answer.
    const { comments } = await loadThread(tx, workspace.id, thread)
    if (comments.length > mostAnswers)
      throw new ApiError('comment.tooMany', `A thread has at most ${mostAnswers} answers.`)
    await addComment(tx, command, { id: newId, thread, text, action: 'comment.answer' })
    await touchThread(tx, workspace.id, thread)
    await tx`
      update comment_threads set resolved_at = null, resolved_by = null
      where workspace_id = ${workspace.id} and id = ${thread}`
    return loadThread(tx, workspace.id, thread)
  })
}

async function isThere(
  tx: Transaction,
  workspaceId: string,
  table: 'comments' | 'comment_threads',
  id: string,
): Promise<boolean> {
  const rows = await tx`select from ${tx(table)} where workspace_id = ${workspaceId} and id = ${id}`
  return rows.length > 0
}

async function addComment(
  tx: Transaction,
  { workspace, actor, now }: Command,
  { id, thread, text, action }: { id: string; thread: string; text: string; action: string },
): Promise<void> {
  await tx`
    insert into comments (workspace_id, id, thread_id, author_id, text, written_at)
    values (${workspace.id}, ${id}, ${thread}, ${actor.id}, ${text}, ${now})`
  await saveMentions(tx, { workspaceId: workspace.id, comment: id, by: actor.id, text, now })
  await writeAudit(tx, { workspaceId: workspace.id, actor, action, subject: thread, at: now })
}
