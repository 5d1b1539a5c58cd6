import { type Instant, isoOf, type LeftBy } from '@rekindle/runtime'
import type { Person } from '../../contract/stats.ts'
import type { Transaction } from '../../db/index.ts'
import { maskedOf, nameOf } from './nameOf.ts'
import type { PeopleShow } from './PeopleShow.ts'

export interface PeopleQuery {
  workspaceId: string
  versionId: string
  node: string
  show: PeopleShow
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
    select v.run_id as run, v.ordinal, v.customer_id as customer, ${nameOf(tx)} as name,
      ${maskedOf(tx, 'phone')} as phone, v.arrived_at as "arrivedAt", v.left_at as "leftAt", v.left_by as "leftBy",
      r.parked_at is not null as parked
    from visits v ${joins(tx)}
    join customers c on c.workspace_id = v.workspace_id and c.bucket = v.bucket and c.id = v.customer_id
    where ${matches(tx, query)}
      ${after ? tx`and (v.run_id, v.ordinal) > (${after[0]}::uuid, ${after[1]})` : tx``}
    order by v.run_id, v.ordinal
    limit ${limit + 1}`
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
    select count(*) as count from visits v ${joins(tx)} where ${matches(tx, query)}`
  return row?.count ?? 0
}

const joins = (tx: Transaction) => tx`
  join runs r on r.workspace_id = v.workspace_id and r.bucket = v.bucket and r.id = v.run_id`

function matches(
  tx: Transaction,
  { workspaceId, versionId, node, show }: Omit<PeopleQuery, 'after' | 'limit'>,
) {
  const here = tx`v.workspace_id = ${workspaceId} and v.version_id = ${versionId} and v.node = ${node}`
  const rests = tx`r.status = 'active' and r.visit = v.ordinal and v.left_at is null`
  switch (show.kind) {
    case 'entered':
      return here
    case 'waiting':
      return tx`${here} and ${rests} and r.parked_at is null`
    case 'parked':
      return tx`${here} and ${rests} and r.parked_at is not null`
    case 'failed':
      return tx`${here} and v.left_by = 'failed'`
    default:
      return tx`${here} and v.left_by = ${show.kind} and v.left_key = ${show.key}`
  }
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
