import { z } from 'zod'
import { PracticeClock } from '../contract/people.ts'
import { Presence } from '../contract/presence.ts'
import { VersionStats } from '../contract/stats.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { type Source, type Subscribe, streamEvents } from '../http/streamEvents.ts'
import { clockNews } from './practice.ts'
import { presenceNews } from './presence.ts'
import { statsNews } from './stats.ts'

/** A few things that one page listens to, by comma: a browser opens only six connections to a server, in all its tabs. */
const StreamQuery = z.object({
  of: z
    .string()
    .max(1_000)
    .transform((text) => [...new Set(text.split(',').filter((one) => one !== ''))])
    .pipe(z.array(z.string()).min(1).max(8)),
})
type StreamQuery = z.infer<typeof StreamQuery>

/** What can be listened to: the path of its own stream below the workspace, without its last part. All ask for the same permission. */
const topics: readonly { path: string; news: (call: WorkspaceCall) => Promise<Subscribe<unknown>> }[] = [
  { path: 'practice', news: clockNews },
  { path: 'journeys/:id/versions/:n/stats', news: statsNews },
  { path: 'journeys/:id/presence', news: presenceNews },
]

const patterns = topics.map(({ path, news }) => ({
  news,
  pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}))

async function sourceOf(call: WorkspaceCall, of: string): Promise<Source> {
  for (const { pattern, news } of patterns) {
    const found = pattern.exec(of)
    if (!found) continue
    const params = { ...call.params, ...found.groups }
    return { event: of, subscribe: await news({ ...call, params }) }
  }
  throw new ApiError('resource.missing', `Nothing is told of "${of.slice(0, 100)}".`)
}

/** What is not there is left out: the rest of the page shall not go without news. Refused where nothing is left. */
async function sourcesOf(call: WorkspaceCall<StreamQuery>): Promise<Source[]> {
  const found = await Promise.allSettled(call.query.of.map((of) => sourceOf(call, of)))
  const sources = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = found.find((one) => one.status === 'rejected')
  if (failed && (sources.length === 0 || !(failed.reason instanceof ApiError))) throw failed.reason
  return sources
}

export const streamRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/stream',
    permission: 'journeys.read',
    summary:
      'Several streams in one, for a page: `of` names them by comma as they stand in their own paths, for example "practice,journeys/…/presence". Events bear these names',
    query: StreamQuery,
    response: z.union([VersionStats, PracticeClock, Presence]),
    mediaType: 'text/event-stream',
    run: async (call: WorkspaceCall<StreamQuery>) =>
      streamEvents(call.context, call.services.closing, await sourcesOf(call)),
  }),
]
