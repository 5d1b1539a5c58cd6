import type { RawSql } from '@rekindle/server/db'
import type { Heads } from '../../../server/src/contract/journeys.ts'
import type { NodeStats } from '../../../server/src/contract/stats.ts'

export interface Recount {
  heads: Heads
  nodes: Record<string, NodeStats>
}

/** The numbers of one version from runs, visits and messages alone: no counter, none of the server's statements. */
export async function recount(sql: RawSql, versionId: string): Promise<Recount> {
  const visits = await sql<{ node: string; by: string | null; key: string | null; count: number }[]>`
    select node, left_by as by, left_key as key, count(*) as count
    from visits where version_id = ${versionId} group by 1, 2, 3`
  const resting = await sql<{ node: string; parked: boolean; count: number }[]>`
    select node, parked_at is not null as parked, count(*) as count
    from runs where version_id = ${versionId} and status = 'active' group by 1, 2`
  const sent = await sql<{ node: string; count: number }[]>`
    select node, count(*) as count from messages
    where version_id = ${versionId} and not ghost and state in ('handedOver', 'delivered', 'bounced', 'unknown')
    group by 1`
  const ended = await sql<{ how: keyof Heads | null; count: number }[]>`
    select ended_how as how, count(*) as count from runs where version_id = ${versionId} group by 1`
  const heads: Heads = { started: 0, active: 0, completed: 0, exited: 0, failed: 0 }
  const nodes: Record<string, NodeStats> = {}
  const at = (node: string): NodeStats => {
    nodes[node] ??= { entered: 0, waiting: 0, parked: 0, ports: {}, exited: {}, failed: 0 }
    return nodes[node]
  }
  for (const { node, by, key, count } of visits) {
    const numbers = at(node)
    numbers.entered += count
    if (by === 'port') numbers.ports[key ?? ''] = count
    else if (by === 'exited') numbers.exited[key ?? ''] = count
    else if (by === 'failed') numbers.failed += count
  }
  for (const { node, parked, count } of resting) at(node)[parked ? 'parked' : 'waiting'] += count
  for (const { node, count } of sent) at(node).sent = count
  for (const { how, count } of ended) {
    heads.started += count
    heads[how ?? 'active'] += count
  }
  return { heads, nodes }
}
