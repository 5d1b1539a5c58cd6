import type { Instant } from '@rekindle/runtime'
import type { Departure } from '@rekindle/runtime/lane'
import type { PendingQuery, Row } from 'postgres'
import { v7 } from 'uuid'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'
import { coreTables, historyTables } from './movingTables.ts'

const rowsAPart = 400

/**
 * Takes all rows of a merged customer out of their bucket and puts them into mail for the other profile's: histories
 * in parts, then one letter with the rest. To be called after all else of the transaction was written.
 */
export async function packCustomer(
  { tx, workspaceId }: LaneTransaction,
  { from, into, item }: Departure,
  at: Instant,
): Promise<void> {
  const bucket = bucketOf(from)
  // Letters are read in the order of their ids: the first half of them all is the same, then they count.
  const ids = v7().slice(0, 26)
  const mine = tx`workspace_id = ${workspaceId} and bucket = ${bucket} and customer_id = ${from}`
  const put = tx`
    insert into mail (workspace_id, bucket, id, to_bucket, subject_kind, subject_id, message_id, body, at)
    select ${workspaceId}, ${bucket}, id::uuid, ${bucketOf(into)}::int, 'customer', ${into}, 'parcel:' || id, body, ${at}`
  const histories = historyTables.map(
    (table, i) => tx`
      with gone as (delete from ${tx(table)} where ${mine} returning *),
      numbered as (select to_jsonb(gone) as line, (row_number() over () - 1) / ${rowsAPart}::int as part from gone),
      letters as (
        select ${ids}::text || lpad(to_hex(${i * 1_000_000}::bigint + part), 10, '0') as id,
          jsonb_build_object('kind', 'parcel', 'rows', jsonb_build_object(${table}::text, jsonb_agg(line))) as body
        from numbered group by part)
      ${put} from letters`,
  )
  const goes = coreTables.map(
    (table) => tx`${tx(`gone_${table}`)} as (delete from ${tx(table)} where ${mine} returning *)`,
  )
  const rows = coreTables.map(
    (table) =>
      tx`${table}::text, (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from ${tx(`gone_${table}`)} g)`,
  )
  const core = tx`
    with ${listed(tx, goes)},
    letters as (
      select ${`${ids}ffffffffff`}::text as id,
        ${JSON.stringify(item)}::text::jsonb || jsonb_build_object(
          'rows', jsonb_build_object(${listed(tx, rows)}),
          'runs', (select coalesce(jsonb_agg(id), '[]') from gone_runs)) as body)
    ${put} from letters`
  await Promise.all([...histories, core])
}

type Fragment = PendingQuery<Row[]>

const listed = (tx: LaneTransaction['tx'], parts: Fragment[]): Fragment =>
  parts.reduce((list, part) => tx`${list}, ${part}`)
