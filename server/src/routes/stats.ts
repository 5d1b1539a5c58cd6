import { goalPhase, type Instant, InstantText, isoOf } from '@rekindle/runtime'
import { z } from 'zod'
import { Series } from '../contract/series.ts'
import { page } from '../contract/shared.ts'
import { Person, peopleShow, Story, VersionStats } from '../contract/stats.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { formatCursor, PageQuery, parseCursor } from '../http/cursor.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { streamEvents } from '../http/streamEvents.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { domainTime } from '../journeys/Command.ts'
import { loadVersionRow } from '../journeys/JourneyRow.ts'
import { countPeople, listPeople } from '../queries/stats/listPeople.ts'
import { loadSeries } from '../queries/stats/loadSeries.ts'
import { loadStory } from '../queries/stats/loadStory.ts'
import { parsePeopleShow } from '../queries/stats/PeopleShow.ts'
import { commandOf } from './commandOf.ts'

const PeopleQuery = PageQuery.extend({ show: z.string().regex(peopleShow).default('entered') })

const SeriesQuery = z.object({
  by: z.enum(['hour', 'day']).default('day'),
  from: InstantText.optional(),
  to: InstantText.optional(),
  node: z.string().max(100).optional(),
})

const dayMs = 86_400_000

async function series(call: WorkspaceCall<z.infer<typeof SeriesQuery>>): Promise<Series> {
  const { services, workspace, query } = call
  const { versionId, workspaceId } = await versionOf(call)
  const to: Instant = query.to ? Date.parse(query.to) : domainTime(commandOf(call)) + 1
  const from = query.from ? Date.parse(query.from) : to - (query.by === 'hour' ? 2 : 30) * dayMs
  const about = { workspaceId, versionId, zone: workspace.zone, by: query.by, from, to, node: query.node }
  const lines = await inWorkspace(services.database.sql, workspace.id, (tx) => loadSeries(tx, about))
  return { zone: workspace.zone, by: query.by, from: isoOf(from), to: isoOf(to), lines }
}

async function versionOf({ services, workspace, params }: WorkspaceCall) {
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
  return { workspaceId: workspace.id, versionId: version.id, number: version.number, nodeIds, phases }
}

async function people(call: WorkspaceCall<z.infer<typeof PeopleQuery>>) {
  const { versionId, nodeIds } = await versionOf(call)
  const { services, workspace, query, params } = call
  const node = params.node ?? ''
  if (!nodeIds.includes(node)) throw new ApiError('resource.missing', 'The version has no such node.')
  const about = { workspaceId: workspace.id, versionId, node, show: parsePeopleShow(query.show) }
  const after = parseCursor(query.cursor) as [string, number] | undefined
  return inWorkspace(services.database.sql, workspace.id, async (tx) => {
    const { items, next } = await listPeople(tx, { ...about, after, limit: query.limit })
    const total = await countPeople(tx, about)
    return { items, ...(next ? { next: formatCursor(next) } : {}), total }
  })
}

async function story({ services, workspace, params }: WorkspaceCall): Promise<Story> {
  const run = uuidOf(params.run)
  const found = await inWorkspace(services.database.sql, workspace.id, (tx) =>
    loadStory(tx, workspace.id, run),
  )
  if (!found) throw new ApiError('resource.missing', 'There is no such run.')
  return found
}

export const statsRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/stats',
    permission: 'journeys.read',
    summary: 'How many are where in a version, and how many went which way',
    response: VersionStats,
    run: async (call) => call.services.stats.load(await versionOf(call)),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/stats/stream',
    permission: 'journeys.read',
    summary: 'The same, again whenever it changes: events named "stats"',
    response: VersionStats,
    mediaType: 'text/event-stream',
    run: async (call) => {
      const version = await versionOf(call)
      const { stats, closing } = call.services
      return streamEvents(call.context, 'stats', (tell) => stats.subscribe(version, tell), closing)
    },
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/series',
    permission: 'journeys.read',
    summary: 'How many passed where, by hour or day of the workspace’s zone',
    query: SeriesQuery,
    response: Series,
    run: series,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/nodes/:node/people',
    permission: 'customers.read',
    summary: 'The people behind one number of a node',
    query: PeopleQuery,
    response: page(Person),
    run: people,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/runs/:run',
    permission: 'customers.read',
    summary: 'One customer in one journey, step by step, with why',
    response: Story,
    run: story,
  }),
]
