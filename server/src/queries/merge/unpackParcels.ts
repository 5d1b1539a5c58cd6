import type { StoredItem } from '@rekindle/runtime/engine'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'
import { coreTables, historyTables } from './movingTables.ts'

type Lines = readonly unknown[]

/** Puts the rows of merged profiles to the customers the letters are for. What those have of the same stays. */
export async function unpackParcels(lane: LaneTransaction, parcels: readonly StoredItem[]): Promise<void> {
  for (const { subjectId, body } of parcels) {
    const { rows = {} } = body as { rows?: Record<string, Lines> }
    for (const table of [...historyTables, ...coreTables]) {
      const lines = rows[table] ?? []
      if (lines.length > 0) await insertRows(lane, table, subjectId, lines)
    }
  }
}

async function insertRows(
  { tx, workspaceId }: LaneTransaction,
  table: string,
  customerId: string,
  lines: Lines,
) {
  const bucket = bucketOf(customerId)
  const home = { bucket, customer_id: customerId }
  const given = tx`
    select row.* from jsonb_array_elements(${JSON.stringify(lines)}::text::jsonb) line
    cross join lateral jsonb_populate_record(null::${tx(table)},
      line || ${JSON.stringify(home)}::text::jsonb ${sealedFor(tx, table)}) row`
  await tx`
    insert into ${tx(table)} ${given} where row.workspace_id = ${workspaceId} and row.bucket = ${bucket}
    ${table === 'events' ? unlessKnown(tx) : tx``} ${onConflict(tx, table)}`
}

/** An address stays sealed as it is; it remembers whose it was. */
const sealedFor = (tx: LaneTransaction['tx'], table: string) =>
  table === 'addresses'
    ? tx`|| jsonb_build_object('sealed_for', coalesce(line -> 'sealed_for', line -> 'customer_id'))`
    : tx``

/** Both profiles may have been told of one event. */
const unlessKnown = (tx: LaneTransaction['tx']) => tx`
  and not exists (
    select from events e
    where e.workspace_id = row.workspace_id and e.bucket = row.bucket and e.customer_id = row.customer_id
      and e.id = row.id)`

/** Of two words on the same channel the later counts, and a no of the same moment before a yes. */
const onConflict = (tx: LaneTransaction['tx'], table: string) =>
  table === 'consents'
    ? tx`on conflict (workspace_id, bucket, customer_id, channel, category) do update
        set granted = excluded.granted, evidence = excluded.evidence, at = excluded.at
        where (excluded.at, not excluded.granted) > (consents.at, not consents.granted)`
    : tx`on conflict do nothing`
