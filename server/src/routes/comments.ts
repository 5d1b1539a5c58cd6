import { z } from 'zod'
import { isAllowed } from '../auth/permissions.ts'
import { deleteComment, editComment } from '../comments/changeComment.ts'
import { listComments } from '../comments/listComments.ts'
import { loadRevisionAround } from '../comments/loadRevision.ts'
import { resolveThread } from '../comments/resolveThread.ts'
import { answerThread, openThread } from '../comments/writeComment.ts'
import { Comments, CommentText, CommentThread, NewThread } from '../contract/comments.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { roomOf } from '../presence/roomOf.ts'
import { commandOf } from './commandOf.ts'

/** A comment changes nothing of a journey: whoever may see one may speak about it. */
const permission = 'journeys.read'

const commandOfNew = (call: WorkspaceCall) => ({ ...commandOf(call), newId: call.newId })

/** Tells whoever has the journey open that something happened in a thread. Asked after the commit: the last of two sees both. */
async function ring({ services, workspace }: WorkspaceCall, thread: string): Promise<void> {
  try {
    const found = await loadRevisionAround(services.database.sql, workspace.id, thread)
    if (found) services.rooms.ring(roomOf(workspace.id, found.journey), 'commented', found.revision)
  } catch (error) {
    // It is said all the same, and found by the next look.
    services.log.warn({ error }, 'nobody was told of a comment')
  }
}

async function told(call: WorkspaceCall, deed: Promise<CommentThread>): Promise<CommentThread> {
  const thread = await deed
  await ring(call, thread.id)
  return thread
}

export const commentRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/comments',
    permission,
    summary:
      'What is said about a journey and its steps, the open threads or all; with `after` only where something happened since',
    query: z.object({
      show: z.enum(['open', 'all']).default('open'),
      after: z.coerce.number().int().optional(),
    }),
    response: Comments,
    run: ({ services, workspace, params, query }) =>
      listComments(services.database.sql, workspace.id, uuidOf(params.id), query),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/comments',
    permission,
    summary:
      'Say something about a step, or about the journey as a whole. Whoever may see a journey may comment it; it changes nothing of the drawing',
    body: NewThread,
    response: CommentThread,
    status: 201,
    idempotent: true,
    run: (call) => told(call, openThread(commandOfNew(call), uuidOf(call.params.id), call.body)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/threads/:thread/comments',
    permission,
    summary: 'Answer in a thread; one that was resolved is open again',
    body: CommentText,
    response: CommentThread,
    status: 201,
    idempotent: true,
    run: (call) => told(call, answerThread(commandOfNew(call), uuidOf(call.params.thread), call.body.text)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/threads/:thread/resolve',
    permission,
    summary:
      'Resolve a thread. Whoever may comment may; one that is resolved stays as the first one resolved it',
    response: CommentThread,
    run: (call) => told(call, resolveThread(commandOf(call), uuidOf(call.params.thread), true)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/threads/:thread/reopen',
    permission,
    summary: 'Open a resolved thread again',
    response: CommentThread,
    run: (call) => told(call, resolveThread(commandOf(call), uuidOf(call.params.thread), false)),
  }),
  defineRoute({
    method: 'put',
    path: '/workspaces/:ws/comments/:comment',
    permission,
    summary: 'Say it differently; only who wrote a comment may',
    body: CommentText,
    response: CommentThread,
    run: (call) => told(call, editComment(commandOf(call), uuidOf(call.params.comment), call.body.text)),
  }),
  defineRoute({
    method: 'delete',
    path: '/workspaces/:ws/comments/:comment',
    permission,
    summary: 'Delete a comment: one’s own, or as an owner anybody’s. Its words are gone for good',
    response: z.object({}),
    run: async (call) => {
      const mayAny = isAllowed(call.actor.role, 'workspace.admin')
      await ring(call, await deleteComment(commandOf(call), uuidOf(call.params.comment), mayAny))
      return {}
    },
  }),
]
