import { type Instant, isoOf } from '@rekindle/runtime'
import { z } from 'zod'
import { Series } from '../contract/series.ts'
import { page } from '../contract/shared.ts'
import { Person, peopleShow, Story, VersionStats } from '../contract/stats.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { cursors, formatCursor, PageQuery, parseCursor } from '../http/cursor.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { type Subscribe, streamEvents } from '../http/streamEvents.ts'
import { TimeText } from '../http/TimeText.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { domainTime } from '../journeys/Command.ts'
import { countPeople, listPeople } from '../queries/stats/listPeople.ts'
import { loadSeries } from '../queries/stats/loadSeries.ts'
import { loadStory } from '../queries/stats/loadStory.ts'
import { parsePeopleShow } from '../queries/stats/PeopleShow.ts'
import { commandOf } from './commandOf.ts'
import { countedRange, RangeQuery } from './rangeOf.ts'
import { nodeOf, versionOf } from './versionOf.ts'

const PeopleQuery = PageQuery.extend({
  show: z.string().regex(peopleShow).default('entered'),
  ...RangeQuery.shape,
})

const SeriesQuery = z.object({
  by: z.enum(['hour', 'day']).default('day'),
  from: TimeText.optional(),
  to: TimeText.optional(),
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

async function people(call: WorkspaceCall<z.infer<typeof PeopleQuery>>) {
  const version = await versionOf(call)
  const { services, workspace, query, params } = call
  const about = {
    workspaceId: workspace.id,
    versionId: version.versionId,
    node: nodeOf(version, params.node),
    show: parsePeopleShow(query.show),
    range: countedRange(call),
  }
  const after = parseCursor(query.cursor, cursors.byVisit)
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

/** The numbers of a version, now and whenever they change. */
export async function statsNews(call: WorkspaceCall): Promise<Subscribe<VersionStats>> {
  const version = await versionOf(call)
  return (tell) => call.services.stats.subscribe(version, tell)
}

export const statsRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/stats',
    permission: 'journeys.read',
    summary:
      'How many are where in a version, and how many went which way; since the beginning, or from one instant to another. Ranges are widened to whole hours, and to whole days where they are more than a fortnight ago',
    query: RangeQuery,
    response: VersionStats,
    run: async (call: WorkspaceCall<RangeQuery>) =>
      call.services.stats.load(await versionOf(call), countedRange(call)),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/stats/stream',
    permission: 'journeys.read',
    summary: 'The same, again whenever it changes: events named "stats"',
    response: VersionStats,
    mediaType: 'text/event-stream',
    run: async (call) =>
      streamEvents(call.context, call.services.closing, [
        { event: 'stats', subscribe: await statsNews(call) },
      ]),
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
