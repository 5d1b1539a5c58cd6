import type { RowMap, TimerRow } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, numbers, shared, sharedInstants, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Sets timers; one of the same visit and name is moved, and is back in traffic unless its journey is held. */
export const saveTimers = (lane: LaneTransaction, timers: RowMap<TimerRow>) => {
  const { fresh, known } = timers.parts()
  return [writeTimers(lane, fresh, true), writeTimers(lane, known, false)]
}

async function writeTimers(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly TimerRow[],
  areNew: boolean,
): Promise<void> {
  if (rows.length === 0) return
  const name = shared(rows, (row) => row.name)
  const due = sharedInstants(rows, (row) => row.dueAt)
  await tx`
    insert into timers (workspace_id, bucket, run_id, visit, name, customer_id, due_at, parked)
    select ${workspaceId}, bucket, run_id, visit, (${name.values}::text[])[name], customer_id, (${due.values}::timestamptz[])[due], parked
    from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${name.places}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${due.places}::int[],
      ${booleans(rows, (row) => row.held === true)}::bool[]) as given (bucket, run_id, visit, name, customer_id, due, parked)
    ${areNew ? tx`` : moveTimers(tx)}`
}

const moveTimers = (tx: Transaction) => tx`
    on conflict (workspace_id, bucket, run_id, visit, name)
      do update set due_at = excluded.due_at, parked = excluded.parked`
