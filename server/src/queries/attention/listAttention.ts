import { type Instant, isoOf, type LocalizedText } from '@rekindle/runtime'
import type { Attention } from '../../contract/attention.ts'
import type { Transaction } from '../../db/index.ts'
import { nameOf } from '../stats/nameOf.ts'

export interface AttentionQuery {
  workspaceId: string
  /** Since when and id of the last one of the page before. */
  after?: readonly [since: Instant, id: string] | undefined
  limit: number
}

type Row = Omit<Attention, 'id' | 'since' | 'journeyTitle'> & {
  id: string
  since: Instant
  journeyTitle: LocalizedText | null
}

/** Customers set aside and runs parked, the longest first. A run of a customer set aside is not listed by itself. */
const standing = (tx: Transaction, workspaceId: string) => tx`
  select 'customer' as subject, s.customer_id as id, s.customer_id, s.bucket, s.at, s.kind, s.code, s.error,
    (select i.body ->> 'kind' from inbox i
     where i.workspace_id = s.workspace_id and i.bucket = s.bucket and i.id = s.item_id) as item,
    (select r.id from runs r
     where r.workspace_id = s.workspace_id and r.bucket = s.bucket and r.customer_id = s.customer_id
       and r.status = 'active'
     order by r.started_at desc limit 1) as run_id
  from stuck_customers s
  where s.workspace_id = ${workspaceId}
  union all
  select 'run', r.id, r.customer_id, r.bucket, r.parked_at, coalesce(r.parked_detail ->> 'kind', 'step'), null,
    r.parked_error, null, r.id
  from runs r
  where r.workspace_id = ${workspaceId} and r.parked_at is not null and r.status = 'active'
    and not exists (select from stuck_customers s
      where s.workspace_id = r.workspace_id and s.bucket = r.bucket and s.customer_id = r.customer_id)`

export async function listAttention(tx: Transaction, { workspaceId, after, limit }: AttentionQuery) {
  const rows = await tx<Row[]>`
    select a.subject, a.id, a.customer_id as customer, coalesce(${nameOf(tx)}, left(a.customer_id::text, 8))
        as "customerName", a.kind, a.code, a.error as detail, a.item, a.at as since, r.id as run,
      r.journey_id as journey, j.title as "journeyTitle", v.number as version, r.node
    from (${standing(tx, workspaceId)}) a
    left join customers c on c.workspace_id = ${workspaceId} and c.bucket = a.bucket and c.id = a.customer_id
    left join runs r on r.workspace_id = ${workspaceId} and r.bucket = a.bucket and r.id = a.run_id
    left join journeys j on j.workspace_id = ${workspaceId} and j.id = r.journey_id
    left join versions v on v.workspace_id = ${workspaceId} and v.id = r.version_id
    where true ${after ? tx`and (a.at, a.id) > (${after[0]}, ${after[1]}::uuid)` : tx``}
    order by a.at, a.id
    limit ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? ([last.since, last.id] as const) : undefined
  return { items: page.map(toAttention), next }
}

const toAttention = ({ id, since, ...row }: Row): Attention => ({
  ...row,
  id: `${row.subject}_${id}`,
  since: isoOf(since),
})

/** How many there are; the badge says "99+" anyway, so counting stops at a thousand. */
export async function countAttention(tx: Transaction, workspaceId: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*) as count from (select 1 from (${standing(tx, workspaceId)}) a limit 1000) few`
  return row?.count ?? 0
}
