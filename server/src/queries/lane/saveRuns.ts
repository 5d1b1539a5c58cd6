import type { Instant } from '@rekindle/runtime'
import type { RowMap, RunRow } from '@rekindle/runtime/lane'
import type { Transaction } from '../../db/inWorkspace.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, instants, numbers, shared, sharedInstants, sharedJsons, texts } from './columns.ts'
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
  const journey = shared(rows, (row) => row.journeyId)
  const version = shared(rows, (row) => row.versionId)
  const started = sharedInstants(rows, (row) => row.startedAt)
  const arrived = sharedInstants(rows, (row) => row.arrivedAt)
  const context = sharedJsons(rows, (row) => row.context)
  const burst = sharedInstants(rows, (row) => row.burst.since)
  const status = shared(rows, (row) => row.status)
  const node = shared(rows, (row) => row.node)
  const phase = shared(rows, (row) => row.phase)
  await tx`
    insert into runs (workspace_id, bucket, id, customer_id, journey_id, version_id, key, status, node,
      phase, visit, started_at, arrived_at, context, ended_at, ended_how, ended_reason, parked_at,
      parked_error, goals_until, burst_since, burst_count, is_test)
    select ${workspaceId}, bucket, id, customer_id, (${journey.values}::uuid[])[journey],
      (${version.values}::uuid[])[version], key, (${status.values}::text[])[status], (${node.values}::text[])[node], (${phase.values}::text[])[phase], visit, (${started.values}::timestamptz[])[started],
      (${arrived.values}::timestamptz[])[arrived], (${context.values}::jsonb[])[context], ended_at, ended_how,
      ended_reason, parked_at, parked_error, goals_until, (${burst.values}::timestamptz[])[burst], burst_count, is_test
    from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${journey.places}::int[],
      ${version.places}::int[],
      ${texts(rows, (row) => row.key)}::text[],
      ${status.places}::int[],
      ${node.places}::int[],
      ${phase.places}::int[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${started.places}::int[],
      ${arrived.places}::int[],
      ${context.places}::int[],
      ${instants(rows, (row) => row.ending?.at)}::timestamptz[],
      ${texts(rows, (row) => row.ending?.how)}::text[],
      ${texts(rows, (row) => row.ending?.reason)}::text[],
      ${instants(rows, (row) => row.parked?.at)}::timestamptz[],
      ${texts(rows, (row) => row.parked?.error)}::text[],
      ${instants(rows, (row) => goalsUntil.get(row.id))}::timestamptz[],
      ${burst.places}::int[],
      ${numbers(rows, (row) => row.burst.count)}::int[],
      ${booleans(rows, (row) => isTest(row.customerId))}::bool[]) as given (bucket, id, customer_id, journey, version,
        key, status, node, phase, visit, started, arrived, context, ended_at, ended_how, ended_reason, parked_at,
        parked_error, goals_until, burst, burst_count, is_test)
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
