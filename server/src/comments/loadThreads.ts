import { type Instant, isoOf, type LocalizedText } from '@rekindle/runtime'
import type { Comment, CommentThread } from '../contract/comments.ts'
import type { Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { loadNames } from './loadNames.ts'
import { mentionsIn, readText } from './readText.ts'

/** More than anybody reads: of more, the newest are shown. */
export const mostThreads = 500

interface ThreadRow {
  id: string
  node: string | null
  step: LocalizedText | null
  openedAt: Instant
  resolvedAt: Instant | null
  resolvedBy: string | null
}

interface CommentRow {
  id: string
  thread: string
  author: string
  text: string
  at: Instant
  editedAt: Instant | null
  deletedAt: Instant | null
}

type Which = { thread: string } | { journey: string; show: 'open' | 'all' }

/** Threads with everything said in them, the oldest first. A thread whose comments are all deleted is not there. */
export async function loadThreads(
  tx: Transaction,
  workspaceId: string,
  which: Which,
): Promise<CommentThread[]> {
  const threads = await tx<ThreadRow[]>`
    select id, node_id as node, step, opened_at as "openedAt", resolved_at as "resolvedAt",
      resolved_by as "resolvedBy"
    from comment_threads t
    where workspace_id = ${workspaceId} and ${
      'thread' in which
        ? tx`id = ${which.thread}`
        : tx`journey_id = ${which.journey} ${which.show === 'open' ? tx`and resolved_at is null` : tx``}`
    } and exists (select from comments c
        where c.workspace_id = t.workspace_id and c.thread_id = t.id and c.deleted_at is null)
    order by opened_at desc, id desc limit ${mostThreads}`
  if (threads.length === 0) return []
  const comments = await tx<CommentRow[]>`
    select id, thread_id as thread, author_id as author, text, written_at as at, edited_at as "editedAt",
      deleted_at as "deletedAt"
    from comments where workspace_id = ${workspaceId} and thread_id = any(${threads.map(({ id }) => id)}::uuid[])
    order by written_at, id`
  const names = await loadNames(tx, [
    ...threads.flatMap(({ resolvedBy }) => resolvedBy ?? []),
    ...comments.flatMap(({ author, text }) => [author, ...mentionsIn(text)]),
  ])
  const byThread = new Map<string, CommentRow[]>(threads.map(({ id }) => [id, []]))
  for (const comment of comments) byThread.get(comment.thread)?.push(comment)
  return threads.map((thread) => toThread(thread, byThread.get(thread.id) ?? [], names)).reverse()
}

/** One thread as others see it. */
export async function loadThread(
  tx: Transaction,
  workspaceId: string,
  thread: string,
): Promise<CommentThread> {
  const [found] = await loadThreads(tx, workspaceId, { thread })
  if (!found) throw new ApiError('resource.missing', 'There is no such thread any more.')
  return found
}

function toThread(
  { resolvedAt, resolvedBy, openedAt, ...row }: ThreadRow,
  comments: readonly CommentRow[],
  names: ReadonlyMap<string, string>,
): CommentThread {
  const nameOf = (id: string) => ({ id, name: names.get(id) ?? '' })
  const toComment = ({ id, author, text, at, editedAt, deletedAt }: CommentRow): Comment => ({
    id,
    by: nameOf(author),
    at: isoOf(at),
    ...(editedAt === null ? {} : { editedAt: isoOf(editedAt) }),
    ...(deletedAt === null ? {} : { deleted: true }),
    parts: readText(text, names),
  })
  const resolved =
    resolvedAt === null ? {} : { resolved: { by: nameOf(resolvedBy ?? ''), at: isoOf(resolvedAt) } }
  // The first one holds the thread together; of an answer that was deleted nothing is left.
  const shown = comments.filter(({ deletedAt }, index) => index === 0 || deletedAt === null)
  return { ...row, openedAt: isoOf(openedAt), ...resolved, comments: shown.map(toComment) }
}
