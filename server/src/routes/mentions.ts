import { z } from 'zod'
import { listMentions, readMentions } from '../comments/listMentions.ts'
import { loadMembers } from '../comments/loadMembers.ts'
import { Member, Mentions, ReadMentions } from '../contract/comments.ts'
import { inWorkspace } from '../db/index.ts'
import { defineRoute } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'

export const mentionRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/members',
    permission: 'journeys.read',
    summary: 'Who may see journeys here: whom a comment can mention',
    response: z.array(Member),
    run: ({ services, workspace }) =>
      inWorkspace(services.database.sql, workspace.id, (tx) => loadMembers(tx, workspace.id)),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/mentions',
    permission: 'journeys.read',
    summary:
      'Where one was mentioned, the newest first, and how many are unread; with `limit` 0 that number alone',
    query: z.object({ limit: z.coerce.number().int().min(0).max(100).default(30) }),
    response: Mentions,
    run: ({ services, workspace, actor, query }) =>
      listMentions(services.database.sql, workspace.id, actor.id, query.limit),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/mentions/read',
    permission: 'journeys.read',
    summary: 'Note that one has read where one was mentioned: in these comments, or everywhere',
    body: ReadMentions,
    emptyBody: true,
    response: z.object({ unread: z.number() }),
    run: ({ services, workspace, actor, body }) =>
      readMentions(services.database.sql, workspace.id, actor.id, {
        comments: body.comments?.map(uuidOf),
        now: services.now(),
      }),
  }),
]
