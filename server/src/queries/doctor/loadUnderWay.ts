import type { LeftBy } from '@rekindle/runtime'
import type { MessageState } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/index.ts'
import type { Ledger } from './Ledger.ts'

interface Line {
  table: string
  versionId: string
  node: string
  count: number
  by: LeftBy | null
  key: string | null
  state: MessageState
  status: string
  isParked: boolean
  goal: string
  value: number
  unvalued: number
}

/**
 * Rows of merged profiles that are in no table, because they travel from bucket to bucket in letters. A letter may lie
 * in the mail and in the inbox at once, or still in one of them when it was unpacked: each counts once, until then.
 */
export async function loadUnderWay(
  tx: Transaction,
  workspaceId: string,
): Promise<Pick<Ledger, 'resting' | 'visits' | 'messages' | 'goals'>> {
  const lines = await tx<Line[]>`
    with letters as (
      select distinct on (message_id) message_id, bucket, subject_id, body from (
        select to_bucket as bucket, subject_id, message_id, body from mail
        where workspace_id = ${workspaceId} and subject_kind = 'customer' and message_id like 'parcel:%'
        union all
        select bucket, subject_id, message_id, body from inbox
        where workspace_id = ${workspaceId} and subject_kind = 'customer' and message_id like 'parcel:%') lying
    )
    select part.key as table, line ->> 'version_id' as "versionId", line ->> 'node' as node,
      line ->> 'left_by' as by, line ->> 'left_key' as key, line ->> 'state' as state, line ->> 'status' as status,
      line ->> 'goal' as goal, line ->> 'parked_at' is not null as "isParked", count(*) as count,
      coalesce(sum((line ->> 'value')::bigint) filter (where part.key = 'goals'), 0)::bigint as value,
      count(line ->> 'unvalued') as unvalued
    from letters l cross join lateral jsonb_each(l.body -> 'rows') part
    cross join lateral jsonb_array_elements(part.value) line
    where part.key in ('runs', 'visits', 'messages', 'goals') and not exists (
      select from event_keys k
      where k.workspace_id = ${workspaceId} and k.bucket = l.bucket and k.customer_id::text = l.subject_id
        and k.message_id = l.message_id)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9`
  const of = (table: string) => lines.filter((line) => line.table === table)
  return {
    resting: of('runs')
      .filter(({ status }) => status === 'active')
      .map(({ versionId, node, isParked, count }) => {
        const [waiting, parked] = isParked ? [0, count] : [count, 0]
        return { versionId, node, waiting, parked }
      }),
    visits: of('visits').map(({ versionId, node, by, key, count }) => ({ versionId, node, by, key, count })),
    messages: of('messages').map(({ versionId, node, state, count }) => ({ versionId, node, state, count })),
    goals: of('goals').map(({ versionId, goal, count, value, unvalued }) => ({
      versionId,
      goal,
      count,
      value,
      unvalued,
    })),
  }
}
