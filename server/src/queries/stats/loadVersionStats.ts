import type { Goal } from '@rekindle/runtime'
import type { NodeStats, VersionStats } from '../../contract/stats.ts'
import type { Transaction } from '../../db/index.ts'
import { noHeads } from '../../journeys/loadHeads.ts'
import { addWorth, noWorths } from '../../stats/addWorth.ts'
import type { StatsRange } from '../../stats/wholeRange.ts'
import { loadCounts, loadCountsWithin } from './loadCounts.ts'
import { loadResting } from './loadResting.ts'

export type VersionNumbers = Omit<VersionStats, 'version' | 'at' | 'phases' | 'range'>

const emptyNode = (): NodeStats => ({ entered: 0, waiting: 0, parked: 0, ports: {}, exited: {}, failed: 0 })

/**
 * The funnel of one version. What passed comes from the counters, who rests from rows: the two sides of the node
 * law stay apart. Every node of `nodeIds` is there, also where nobody came yet. Within a range only what passed is told by
 * it: who rests where is always of now, so the law holds for all time alone.
 */
export async function loadVersionStats(
  tx: Transaction,
  workspaceId: string,
  versionId: string,
  nodeIds: readonly string[],
  { range, goals = [] }: { range?: StatsRange | undefined; goals?: readonly Goal[] } = {},
): Promise<VersionNumbers> {
  const [counts, resting] = await Promise.all([
    range ? loadCountsWithin(tx, workspaceId, versionId, range) : loadCounts(tx, workspaceId, [versionId]),
    loadResting(tx, workspaceId, [versionId]),
  ])
  const worths = noWorths(goals)
  const stats: VersionNumbers = {
    heads: { ...noHeads },
    nodes: Object.fromEntries(nodeIds.map((id) => [id, emptyNode()])),
    edges: {},
    goals: {},
    discarded: {},
    credits: {},
    ...(worths ? { values: worths } : {}),
  }
  for (const one of counts) {
    const { node, kind, key, count } = one
    if (kind === 'valued' || kind === 'unvalued') addWorth(worths ?? {}, one)
    else if (kind === 'credited') credit(stats, node, key, count)
    else if (node !== '') countAtNode(stats, node, kind, key, count)
    else if (kind === 'goal') stats.goals[key] = count
    else if (kind === 'discarded') stats.discarded[key] = count
    else if (kind === 'started' || kind === 'completed' || kind === 'exited' || kind === 'failed')
      stats.heads[kind] += count
    else if (kind === 'movedIn') stats.heads.movedIn = (stats.heads.movedIn ?? 0) + count
    else if (kind === 'moved') stats.heads.movedOut = (stats.heads.movedOut ?? 0) + count
  }
  for (const { node, waiting, parked } of resting) {
    const at = nodeOf(stats, node)
    at.waiting += waiting
    at.parked += parked
    stats.heads.active += waiting + parked
  }
  return stats
}

/** Goals by what came before them: they add up to the goals of the version. */
function credit(stats: VersionNumbers, node: string, goal: string, count: number): void {
  const credits = stats.credits[goal] ?? { beforeAnyMessage: 0, nodes: {} }
  stats.credits[goal] = credits
  if (node === '') credits.beforeAnyMessage += count
  else credits.nodes[node] = (credits.nodes[node] ?? 0) + count
}

function nodeOf(stats: VersionNumbers, id: string): NodeStats {
  const known = stats.nodes[id] ?? emptyNode()
  stats.nodes[id] = known
  return known
}

function countAtNode(stats: VersionNumbers, id: string, kind: string, key: string, count: number): void {
  const node = nodeOf(stats, id)
  if (kind === 'entered') node.entered += count
  else if (kind === 'exited') node.exited[key] = count
  else if (kind === 'failed') node.failed += count
  else if (kind === 'message' && key === 'handedOver') node.sent = count
  else if (kind === 'movedIn') node.movedIn = (node.movedIn ?? 0) + count
  else if (kind === 'moved') node.movedOut = (node.movedOut ?? 0) + count
  else if (kind === 'port') {
    node.ports[key] = count
    stats.edges[`${id} ${key}`] = count
  }
}
