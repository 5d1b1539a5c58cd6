import { goalPhase } from '@rekindle/runtime'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { loadVersionRow } from '../journeys/JourneyRow.ts'
import type { WatchedVersion } from '../stats/StatsWatch.ts'

/** The version that a path names by `:id` and `:n`. Throws `resource.missing`. */
export async function versionOf({ services, workspace, params }: WorkspaceCall): Promise<WatchedVersion> {
  const number = Number(params.n)
  const version = Number.isSafeInteger(number)
    ? await inWorkspace(services.database.sql, workspace.id, (tx) =>
        loadVersionRow(tx, workspace.id, uuidOf(params.id), { number }),
      )
    : undefined
  if (!version) throw new ApiError('resource.missing', 'There is no such version.')
  const nodeIds = Object.keys(version.flow.nodes)
  const goals = version.flow.settings.goals ?? []
  const phases = Object.fromEntries(goals.map((goal) => [goal.id, goalPhase(goal)]))
  return { workspaceId: workspace.id, versionId: version.id, number: version.number, nodeIds, goals, phases }
}

/** The node of it that the path or the question names. */
export function nodeOf({ nodeIds }: WatchedVersion, node = ''): string {
  if (!nodeIds.includes(node)) throw new ApiError('resource.missing', 'The version has no such node.')
  return node
}
