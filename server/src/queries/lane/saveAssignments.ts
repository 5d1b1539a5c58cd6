import type { AssignmentRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, instants, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** The first arm drawn is the one kept. */
export async function saveAssignments(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly AssignmentRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into assignments (workspace_id, bucket, customer_id, experiment, arm, slot, control, at)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.experiment)}::text[],
      ${texts(rows, (row) => row.arm)}::text[],
      ${numbers(rows, (row) => row.slot)}::int[],
      ${booleans(rows, (row) => row.control)}::bool[],
      ${instants(rows, (row) => row.at)}::timestamptz[])
    on conflict (workspace_id, bucket, customer_id, experiment) do nothing`
}
