import { isoOf } from '@rekindle/runtime'
import { z } from 'zod'
import { Arms, Stays, VersionTakings } from '../contract/stays.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import type { VisitsAsked } from '../queries/stats/chooseSample.ts'
import { loadArms } from '../queries/stats/loadArms.ts'
import { loadStays } from '../queries/stats/loadStays.ts'
import { loadVersionTakings } from '../queries/stats/loadVersionTakings.ts'
import { currencyOf } from '../stats/currencyOf.ts'
import type { WatchedVersion } from '../stats/StatsWatch.ts'
import { countedRange, RangeQuery } from './rangeOf.ts'
import { nodeOf, versionOf } from './versionOf.ts'

const StaysQuery = RangeQuery.extend({ node: z.string().max(100).optional() })
type StaysQuery = z.infer<typeof StaysQuery>

/** Reads visits in a transaction of the workspace, at most once every few seconds for the same question. */
async function recall<T extends object>(
  call: WorkspaceCall<RangeQuery>,
  name: string,
  { versionId, node }: { versionId: string; node: string | undefined },
  load: (tx: Transaction, asked: VisitsAsked) => Promise<T>,
) {
  const { services, workspace, query } = call
  const key = [name, workspace.id, versionId, node, query.from, query.to].join(' ')
  return services.recent.of(key, async () => {
    const range = countedRange(call)
    const asked = { workspaceId: workspace.id, versionId, node, range }
    const found = await inWorkspace(services.database.sql, workspace.id, (tx) => load(tx, asked))
    return { ...found, ...(range ? { range: { from: isoOf(range.from), to: isoOf(range.to) } } : {}) }
  })
}

async function stays(call: WorkspaceCall<StaysQuery>): Promise<Stays> {
  const version = await versionOf(call)
  const node = call.query.node === undefined ? undefined : nodeOf(version, call.query.node)
  return recall(call, 'stays', { versionId: version.versionId, node }, loadStays)
}

async function arms(call: WorkspaceCall<RangeQuery>): Promise<Arms> {
  const version = await versionOf(call)
  const node = nodeOf(version, call.params.node)
  const { valued, ...money } = moneyOf(version)
  return recall(call, 'arms', { versionId: version.versionId, node }, async (tx, asked) => ({
    ...(await loadArms(tx, { ...asked, node, valued })),
    ...money,
  }))
}

async function takings(call: WorkspaceCall<RangeQuery>): Promise<VersionTakings> {
  const version = await versionOf(call)
  const { valued, ...money } = moneyOf(version)
  return recall(call, 'takings', { versionId: version.versionId, node: undefined }, async (tx, asked) => ({
    ...(await loadVersionTakings(tx, { ...asked, valued })),
    ...money,
  }))
}

/** The goals of a version that say what they are worth, and in which currency; none where they say it in several. */
function moneyOf({ goals }: Pick<WatchedVersion, 'goals'>) {
  const currency = currencyOf(goals)
  if (!currency) return { valued: [] }
  return { valued: goals.flatMap(({ id, value }) => (value ? [id] : [])), currency }
}

export const staysRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/stays',
    permission: 'journeys.read',
    summary:
      'How many different customers came to each node, and how long they stayed; exact up to 100,000 visits, beyond by a sample of customers. A few seconds old, at most twenty times what it took to count',
    query: StaysQuery,
    response: Stays,
    run: stays,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/nodes/:node/arms',
    permission: 'journeys.read',
    summary:
      'Where people came who left a node by one port or another, and what they brought where goals say what they are worth; exact up to 100,000 visits of the version, beyond by a sample of customers. A few seconds old, at most twenty times what it took to count',
    query: RangeQuery,
    response: Arms,
    run: arms,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n/takings',
    permission: 'journeys.read',
    summary:
      'What people brought who came into the version, up to now, where goals say what they are worth: in all, and how far people differ; exact up to 100,000 visits of the version, beyond by a sample of customers. A few seconds old, at most twenty times what it took to count',
    query: RangeQuery,
    response: VersionTakings,
    run: takings,
  }),
]
