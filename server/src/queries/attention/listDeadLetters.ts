import { type Instant, isoOf } from '@rekindle/runtime'
import type { DeadLetter } from '../../contract/attention.ts'
import type { Transaction } from '../../db/index.ts'
import { nameOf } from '../stats/nameOf.ts'

export interface LetterQuery {
  workspaceId: string
  letterId?: string | undefined
  /** When it was moved and id of the last one of the page before. */
  after?: readonly [movedAt: Instant, id: string] | undefined
  limit: number
}

type Row = Omit<DeadLetter, 'at' | 'movedAt'> & { at: Instant; movedAt: Instant; sealed: Uint8Array }

/** Skipped items, the latest first. */
export async function listDeadLetters(tx: Transaction, { workspaceId, letterId, after, limit }: LetterQuery) {
  const rows = await tx<Row[]>`
    select d.id, d.customer_id as customer, coalesce(${nameOf(tx)}, left(d.customer_id::text, 8))
        as "customerName", d.item_kind as item, d.kind, d.code, d.at, d.moved_at as "movedAt",
      d.moved_by as "movedBy", d.sealed
    from dead_letters d
    left join customers c on c.workspace_id = d.workspace_id and c.bucket = d.bucket and c.id = d.customer_id
    where d.workspace_id = ${workspaceId}
      ${letterId ? tx`and d.id = ${letterId}` : tx``}
      ${after ? tx`and (d.moved_at, d.id) < (${after[0]}, ${after[1]}::uuid)` : tx``}
    order by d.moved_at desc, d.id desc
    limit ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? ([last.movedAt, last.id] as const) : undefined
  return { items: page.map(toLetter), sealed: page[0]?.sealed, next }
}

const toLetter = ({ at, movedAt, sealed: _, ...row }: Row): DeadLetter => ({
  ...row,
  at: isoOf(at),
  movedAt: isoOf(movedAt),
})
