import { bucketCount } from '../db/ensureWorkspace.ts'
import type { Transaction } from '../db/inWorkspace.ts'
import type { RawSql } from '../db/openDatabase.ts'
import { bookDropped, type DroppedCount, droppedColumns } from './bookDropped.ts'
import type { DropOptions, DroppedPart } from './DroppedPart.ts'

const bucketsAtOnce = 64

type Sum = Pick<DroppedPart, 'rows' | 'bytes' | 'held'>

/**
 * Removes what lies in no month's partition (practice clocks run ahead and behind) row by row, a few buckets a
 * transaction. Visits of runs that are not over stay.
 */
export async function dropStrays(
  sql: RawSql,
  table: DroppedPart['table'],
  { before, dryRun }: DropOptions,
): Promise<DroppedPart> {
  const sum: Sum = { rows: 0, bytes: 0, held: 0 }
  const part = table === 'visits' ? dropVisits : dropEvents
  for (let first = 0; first < bucketCount; first += bucketsAtOnce) {
    const range = { first, last: first + bucketsAtOnce - 1, before: before.toISOString(), dryRun }
    const { rows, bytes, held } = await sql.begin((tx) => part(tx, range))
    sum.rows += rows
    sum.bytes += bytes
    sum.held += held
  }
  return { table, month: undefined, ...sum }
}

interface Range {
  first: number
  last: number
  before: string
  dryRun: boolean
}

async function dropVisits(tx: Transaction, { first, last, before, dryRun }: Range): Promise<Sum> {
  const old = tx`v.bucket between ${first} and ${last} and v.arrived_at < ${before}::text::timestamptz`
  const ended = tx`v.left_by is not null and exists (
    select from runs r where r.workspace_id = v.workspace_id and r.bucket = v.bucket and r.id = v.run_id
      and r.status = 'ended')`
  const [left] = await tx<{ count: number }[]>`
    select count(*) as count from visits_default v where ${old} and not (${ended})`
  const going = dryRun
    ? tx`select v.* from visits_default v where ${old} and ${ended}`
    : tx`delete from visits_default v where ${old} and ${ended} returning v.*`
  const counts = await tx<DroppedCount[]>`
    with v as (${going})
    select ${droppedColumns(tx)}, sum(pg_column_size(v.*))::bigint as bytes from v group by 1, 2, 3, 4, 5, 6`
  if (!dryRun) await bookDropped(tx, counts)
  return { ...sumOf(counts), held: left?.count ?? 0 }
}

async function dropEvents(tx: Transaction, { first, last, before, dryRun }: Range): Promise<Sum> {
  const old = tx`e.bucket between ${first} and ${last} and e.recorded_at < ${before}::text::timestamptz`
  const going = dryRun
    ? tx`select e.* from events_default e where ${old}`
    : tx`delete from events_default e where ${old} returning e.*`
  const counts = await tx<{ count: number; bytes: number }[]>`
    with e as (${going}) select count(*) as count, coalesce(sum(pg_column_size(e.*)), 0)::bigint as bytes from e`
  return { ...sumOf(counts), held: 0 }
}

const sumOf = (counts: readonly { count: number; bytes: number }[]) => ({
  rows: counts.reduce((sum, { count }) => sum + count, 0),
  bytes: counts.reduce((sum, { bytes }) => sum + bytes, 0),
})
