import { type Instant, isoOf, type LeftBy } from '@rekindle/runtime'
import type { Person } from '../../contract/stats.ts'
import type { Transaction } from '../../db/index.ts'
import type { StatsRange } from '../../stats/wholeRange.ts'
import { maskedOf, nameOf } from './nameOf.ts'
import type { PeopleShow } from './PeopleShow.ts'

export interface PeopleQuery {
  workspaceId: string
  versionId: string
  node: string
  show: PeopleShow
  /** Who came, or left, within it; who rests there now does so whatever the range. */
  range?: StatsRange | undefined
  /** Run and ordinal of the last line of the page before. */
  after?: readonly [runId: string, ordinal: number] | undefined
  limit: number
}

interface Row {
  run: string
  ordinal: number
  customer: string
  name: string
  phone: string | null
  arrivedAt: Instant
  leftAt: Instant | null
  leftBy: LeftBy | null
  parked: boolean
}

/** The people behind one number of a node, one line a visit, in the order they started; read from rows, not counters. */
export async function listPeople(tx: Transaction, query: PeopleQuery) {
  const { after, limit } = query
  const rows = await tx<Row[]>`
    with v as materialized (
      select v.workspace_id, v.bucket, v.run_id, v.ordinal, v.customer_id, v.arrived_at, v.left_at, v.left_by
      from ${placesOf(tx, query)}
        ${after ? tx`and (v.run_id, v.ordinal) > (${after[0]}::uuid, ${after[1]}::int)` : tx``}
      order by v.run_id, v.ordinal
      limit ${limit + 1}
    )
    select v.run_id as run, v.ordinal, v.customer_id as customer, ${nameOf(tx)} as name,
      ${maskedOf(tx, 'phone')} as phone, v.arrived_at as "arrivedAt", v.left_at as "leftAt", v.left_by as "leftBy",
      r.parked_at is not null as parked
    from v
    join runs r on r.workspace_id = v.workspace_id and r.bucket = v.bucket and r.id = v.run_id
    join customers c on c.workspace_id = v.workspace_id and c.bucket = v.bucket and c.id = v.customer_id
    order by v.run_id, v.ordinal`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? ([last.run, last.ordinal] as const) : undefined
  return { items: page.map(toPerson), next }
}

export async function countPeople(
  tx: Transaction,
  query: Omit<PeopleQuery, 'after' | 'limit'>,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*) as count from ${placesOf(tx, query)}`
  return row?.count ?? 0
}

/**
 * Visits `v` of those who are asked for, with a condition at the end. Who rests there is found from the runs at the node,
 * who ever came from its visits: each by its own index. Names are looked up for one page, not for all.
 */
function placesOf(
  tx: Transaction,
  { workspaceId, versionId, node, show, range }: Omit<PeopleQuery, 'after' | 'limit'>,
) {
  const here = tx`v.workspace_id = ${workspaceId} and v.version_id = ${versionId} and v.node = ${node}`
  const came = range ? tx`and v.arrived_at >= ${range.from} and v.arrived_at < ${range.to}` : tx``
  const went = range ? tx`and v.left_at >= ${range.from} and v.left_at < ${range.to}` : tx``
  if ('key' in show)
    return tx`visits v where ${here} and v.left_by = ${show.kind} and v.left_key = ${show.key} ${went}`
  if (show.kind === 'entered') return tx`visits v where ${here} ${came}`
  if (show.kind === 'failed') return tx`visits v where ${here} and v.left_by = 'failed' ${went}`
  return tx`runs r
    join visits v on v.workspace_id = r.workspace_id and v.bucket = r.bucket and v.run_id = r.id
      and v.ordinal = r.visit and v.arrived_at = r.arrived_at
    where r.workspace_id = ${workspaceId} and r.version_id = ${versionId} and r.node = ${node}
      and r.status = 'active' and ${show.kind === 'parked' ? tx`r.parked_at is not null` : tx`r.parked_at is null`}
      and ${here} and v.left_at is null`
}

function toPerson({ run, customer, name, phone, arrivedAt, leftAt, leftBy, parked }: Row): Person {
  const rests = parked ? 'parked' : 'waiting'
  const left = leftBy === 'port' ? 'left' : 'ended'
  return {
    run,
    customer,
    name,
    phone,
    arrivedAt: isoOf(arrivedAt),
    leftAt: leftAt === null ? null : isoOf(leftAt),
    state: leftBy === null ? rests : left,
  }
}
