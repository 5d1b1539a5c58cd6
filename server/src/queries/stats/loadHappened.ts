import { type Instant, isoOf, type LocalizedText } from '@rekindle/runtime'
import type { Happened } from '../../contract/happened.ts'
import type { Transaction } from '../../db/index.ts'

interface Counts {
  left: number
  tasks: number
  goals: number
}

interface Resting {
  journey: string
  journeyTitle: LocalizedText
  node: string
  nodeTitle: LocalizedText | string | null
  count: number
  at: Instant
}

/**
 * What became of people between two instants of the workspace's clock, the first excluded, and where the next ones go on.
 * Counts rows of a whole workspace: for practice, which is small.
 */
export async function loadHappened(
  tx: Transaction,
  workspaceId: string,
  from: Instant,
  to: Instant,
): Promise<Happened> {
  const during = (column: string) => tx`${tx(column)} > ${from} and ${tx(column)} <= ${to}`
  const [came, sent, [counts], [next]] = await Promise.all([
    tx<Happened['came']>`
      select j.id as journey, j.title, count(*)::int as count
      from runs r join journeys j on j.workspace_id = r.workspace_id and j.id = r.journey_id
      where r.workspace_id = ${workspaceId} and ${during('started_at')}
      group by j.id, j.title order by 3 desc, 1`,
    tx<Happened['sent']>`
      select channel, count(*)::int as count from messages
      where workspace_id = ${workspaceId} and ${during('claimed_at')} and not ghost
        and state in ('handedOver', 'delivered', 'bounced')
      group by channel order by 2 desc, 1`,
    tx<Counts[]>`
      select
        (select count(*)::int from runs where workspace_id = ${workspaceId} and ${during('ended_at')}) as left,
        (select count(*)::int from tasks where workspace_id = ${workspaceId} and ${during('created_at')}) as tasks,
        (select count(*)::int from goals where workspace_id = ${workspaceId} and ${during('at')}) as goals`,
    tx<Resting[]>`
      select j.id as journey, j.title as "journeyTitle", r.node,
        v.flow -> 'nodes' -> r.node -> 'title' as "nodeTitle", count(distinct r.id)::int as count, min(t.due_at) as at
      from timers t
      join runs r on r.workspace_id = t.workspace_id and r.bucket = t.bucket and r.id = t.run_id and r.visit = t.visit
      join versions v on v.workspace_id = r.workspace_id and v.id = r.version_id
      join journeys j on j.workspace_id = r.workspace_id and j.id = r.journey_id
      where t.workspace_id = ${workspaceId} and not t.parked and t.due_at > ${to} and r.status = 'active'
      group by j.id, j.title, r.node, 4 order by min(t.due_at), count(distinct r.id) desc, r.node limit 1`,
  ])
  return {
    came: [...came],
    sent: [...sent],
    left: counts?.left ?? 0,
    tasks: counts?.tasks ?? 0,
    goals: counts?.goals ?? 0,
    next: next ? { ...next, at: isoOf(next.at) } : null,
  }
}
