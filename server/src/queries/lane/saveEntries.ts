import type { EntryRow, RowMap } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, numbers, shared, sharedInstants, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Lines of the re-entry ledger. */
export const saveEntries = (lane: LaneTransaction, entries: RowMap<EntryRow>) => {
  const { fresh, known } = entries.parts()
  return [writeEntries(lane, fresh, true), writeEntries(lane, known, false)]
}

async function writeEntries(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly EntryRow[],
  areNew: boolean,
): Promise<void> {
  if (rows.length === 0) return
  const journey = shared(rows, (row) => row.journeyId)
  const at = sharedInstants(rows, (row) => row.at)
  await tx`
    insert into entries (workspace_id, bucket, customer_id, journey_id, key, run_id, at, void)
    select ${workspaceId}, bucket, customer_id, (${journey.values}::uuid[])[journey], key, run_id,
      (${at.values}::timestamptz[])[at], void
    from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${journey.places}::int[],
      ${texts(rows, (row) => row.key)}::text[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${at.places}::int[],
      ${booleans(rows, (row) => row.void ?? false)}::bool[]) as given (bucket, customer_id, journey, key, run_id, at, void)
    ${areNew ? tx`` : voidEntries(tx)}`
}

const voidEntries = (tx: Transaction) => tx`
    on conflict (workspace_id, bucket, customer_id, journey_id, key) do update set void = excluded.void`
