import type { RowMap, VisitRow } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** A visit that was stored before keeps its arrival; how it was left and further evidence are added. */
export const saveVisits = (lane: LaneTransaction, visits: RowMap<VisitRow>) => {
  const { fresh, known } = visits.parts()
  return [writeVisits(lane, fresh, true), writeVisits(lane, known, false)]
}

async function writeVisits(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly VisitRow[],
  areNew: boolean,
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into visits (workspace_id, bucket, run_id, ordinal, customer_id, version_id, node,
      from_node, from_port, arrived_at, left_at, left_by, left_key, why)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${numbers(rows, (row) => row.ordinal)}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.versionId)}::uuid[],
      ${texts(rows, (row) => row.node)}::text[],
      ${texts(rows, (row) => row.from?.node)}::text[],
      ${texts(rows, (row) => row.from?.port)}::text[],
      ${instants(rows, (row) => row.arrivedAt)}::timestamptz[],
      ${instants(rows, (row) => row.left?.at)}::timestamptz[],
      ${texts(rows, (row) => row.left?.by)}::text[],
      ${texts(rows, (row) => row.left?.key)}::text[],
      ${jsons(rows, (row) => row.why)}::jsonb[])
    ${areNew ? tx`` : addToVisits(tx)}`
}

const addToVisits = (tx: Transaction) => tx`
    on conflict (workspace_id, bucket, run_id, ordinal, arrived_at) do update set
      left_at = coalesce(excluded.left_at, visits.left_at), left_by = coalesce(excluded.left_by,
      visits.left_by), left_key = coalesce(excluded.left_key, visits.left_key),
      why = visits.why || excluded.why`
