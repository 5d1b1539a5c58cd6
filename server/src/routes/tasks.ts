import { z } from 'zod'
import { Task, TaskOutcome } from '../contract/people.ts'
import { page } from '../contract/shared.ts'
import { inWorkspace } from '../db/index.ts'
import { cursors, formatCursor, PageQuery, parseCursor } from '../http/cursor.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { listTasks, loadTask } from '../queries/stats/listTasks.ts'
import { closeTask } from '../tasks/closeTask.ts'
import { commandOf } from './commandOf.ts'

const TaskQuery = PageQuery.extend({ state: z.enum(['open', 'closed', 'cancelled']).optional() })

async function list({ services, workspace, query }: WorkspaceCall<z.infer<typeof TaskQuery>>) {
  const after = parseCursor(query.cursor, cursors.byTime)
  const { items, next } = await inWorkspace(services.database.sql, workspace.id, (tx) =>
    listTasks(tx, { workspaceId: workspace.id, state: query.state, after, limit: query.limit }),
  )
  return { items, ...(next ? { next: formatCursor(next) } : {}) }
}

/** The lane closes the task a moment later; the answer shows it closed already. */
async function close(call: WorkspaceCall<unknown, TaskOutcome>): Promise<Task> {
  const { services, workspace, body } = call
  const id = uuidOf(call.params.id)
  await closeTask(commandOf(call), id, body)
  services.ring(workspace.id)
  const task = await inWorkspace(services.database.sql, workspace.id, (tx) => loadTask(tx, workspace.id, id))
  return { ...(task as Task), state: 'closed', outcome: body.outcome, note: body.note ?? null }
}

export const taskRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/tasks',
    permission: 'tasks.read',
    summary: 'Call tasks, the most pressing first',
    query: TaskQuery,
    response: page(Task),
    run: list,
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/tasks/:id/outcome',
    permission: 'tasks.work',
    summary: 'Record what came of a call; the journey goes on by it',
    body: TaskOutcome,
    response: Task,
    idempotent: true,
    run: close,
  }),
]
