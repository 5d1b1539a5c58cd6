import type { Instant } from '@rekindle/runtime'
import type { RowMap, RunRow } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Runs as they stand. Those that began in this batch need not be looked for. */
export const saveRuns = (
  lane: LaneTransaction,
  runs: RowMap<RunRow>,
  goalsUntil: ReadonlyMap<string, Instant>,
  isTest: (customerId: string) => boolean,
) => {
  const { fresh, known } = runs.parts()
  return [writeRuns(lane, fresh, goalsUntil, isTest, true), writeRuns(lane, known, goalsUntil, isTest, false)]
}

async function writeRuns(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly RunRow[],
  goalsUntil: ReadonlyMap<string, Instant>,
  isTest: (customerId: string) => boolean,
  areNew: boolean,
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into runs (workspace_id, bucket, id, customer_id, journey_id, version_id, key, status, node,
      phase, visit, started_at, arrived_at, context, ended_at, ended_how, ended_reason, parked_at,
      parked_error, goals_until, burst_since, burst_count, is_test)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.journeyId)}::uuid[],
      ${texts(rows, (row) => row.versionId)}::uuid[],
      ${texts(rows, (row) => row.key)}::text[],
      ${texts(rows, (row) => row.status)}::text[],
      ${texts(rows, (row) => row.node)}::text[],
      ${texts(rows, (row) => row.phase)}::text[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${instants(rows, (row) => row.startedAt)}::timestamptz[],
      ${instants(rows, (row) => row.arrivedAt)}::timestamptz[],
      ${jsons(rows, (row) => row.context)}::jsonb[],
      ${instants(rows, (row) => row.ending?.at)}::timestamptz[],
      ${texts(rows, (row) => row.ending?.how)}::text[],
      ${texts(rows, (row) => row.ending?.reason)}::text[],
      ${instants(rows, (row) => row.parked?.at)}::timestamptz[],
      ${texts(rows, (row) => row.parked?.error)}::text[],
      ${instants(rows, (row) => goalsUntil.get(row.id))}::timestamptz[],
      ${instants(rows, (row) => row.burst.since)}::timestamptz[],
      ${numbers(rows, (row) => row.burst.count)}::int[],
      ${booleans(rows, (row) => isTest(row.customerId))}::bool[])
    ${areNew ? tx`` : replaceRuns(tx)}`
}

const replaceRuns = (tx: Transaction) => tx`
    on conflict (workspace_id, bucket, id) do update set
      version_id = excluded.version_id, status = excluded.status, node = excluded.node, phase = excluded.phase, visit = excluded.visit,
      arrived_at = excluded.arrived_at, context = excluded.context, ended_at = excluded.ended_at,
      ended_how = excluded.ended_how, ended_reason = excluded.ended_reason,
      parked_at = excluded.parked_at, parked_error = excluded.parked_error,
      goals_until = excluded.goals_until, burst_since = excluded.burst_since,
      burst_count = excluded.burst_count`
