import { z } from 'zod'
import { Operations } from '../contract/operations.ts'
import { inWorkspace } from '../db/index.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { loadMinutes } from '../queries/operations/loadMinutes.ts'
import { loadQueues } from '../queries/operations/loadQueues.ts'
import { loadWorkers } from '../queries/operations/loadWorkers.ts'
import { isRecent } from '../workers/isRecent.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'

const OperationsQuery = z.object({ hours: z.coerce.number().int().min(1).max(48).default(1) })

async function load({ services, workspace, query }: WorkspaceCall<z.infer<typeof OperationsQuery>>) {
  const { id } = workspace
  return inWorkspace(services.database.sql, id, async (tx): Promise<Operations> => {
    const [queues, workers, minutes, [deaths]] = await Promise.all([
      loadQueues(tx, id, clockOf(workspace, services.now())),
      loadWorkers(tx),
      loadMinutes(tx, id, query.hours),
      tx<{ count: number }[]>`select count(*) as count from lane_deaths d
        where workspace_id = ${id} and ${isRecent(tx)}`,
    ])
    return { queues, workers, minutes, suspects: deaths?.count ?? 0 }
  })
}

export const operationsRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/operations',
    permission: 'workspace.admin',
    summary: 'How the machines do their work: workers, queues, and the last hours by minute',
    query: OperationsQuery,
    response: Operations,
    run: load,
  }),
]
