import type { RowMap, VisitRow } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, shared, sharedInstants, sharedJsons } from './columns.ts'
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
  const run = shared(rows, (row) => row.runId)
  const customer = shared(rows, (row) => row.customerId)
  const version = shared(rows, (row) => row.versionId)
  const arrived = sharedInstants(rows, (row) => row.arrivedAt)
  const left = sharedInstants(rows, (row) => row.left?.at)
  const why = sharedJsons(rows, (row) => row.why)
  const node = shared(rows, (row) => row.node)
  const fromNode = shared(rows, (row) => row.from?.node)
  const fromPort = shared(rows, (row) => row.from?.port)
  const leftBy = shared(rows, (row) => row.left?.by)
  const leftKey = shared(rows, (row) => row.left?.key)
  await tx`
    insert into visits (workspace_id, bucket, run_id, ordinal, customer_id, version_id, node,
      from_node, from_port, arrived_at, left_at, left_by, left_key, why)
    select ${workspaceId}, bucket, (${run.values}::uuid[])[run], ordinal, (${customer.values}::uuid[])[customer],
      (${version.values}::uuid[])[version], (${node.values}::text[])[node], (${fromNode.values}::text[])[from_node], (${fromPort.values}::text[])[from_port], (${arrived.values}::timestamptz[])[arrived],
      (${left.values}::timestamptz[])[gone], (${leftBy.values}::text[])[left_by], (${leftKey.values}::text[])[left_key], (${why.values}::jsonb[])[why]
    from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${run.places}::int[],
      ${numbers(rows, (row) => row.ordinal)}::int[],
      ${customer.places}::int[],
      ${version.places}::int[],
      ${node.places}::int[],
      ${fromNode.places}::int[],
      ${fromPort.places}::int[],
      ${arrived.places}::int[],
      ${left.places}::int[],
      ${leftBy.places}::int[],
      ${leftKey.places}::int[],
      ${why.places}::int[]) as given (bucket, run, ordinal, customer, version, node, from_node, from_port, arrived, gone,
        left_by, left_key, why)
    ${areNew ? tx`` : addToVisits(tx)}`
}

const addToVisits = (tx: Transaction) => tx`
    on conflict (workspace_id, bucket, run_id, ordinal, arrived_at) do update set
      left_at = coalesce(excluded.left_at, visits.left_at), left_by = coalesce(excluded.left_by,
      visits.left_by), left_key = coalesce(excluded.left_key, visits.left_key),
      why = visits.why || excluded.why`
