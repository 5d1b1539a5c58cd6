import type { CustomerRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Profiles. Addresses are kept by whoever took them in, not here. */
export async function saveCustomers(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly CustomerRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into customers (workspace_id, bucket, id, external_id, attributes, time_zone, locale,
      reachable, is_test, created_at, merging_into, merged_into, archived_at)
    select ${workspaceId}, bucket, id, external_id, attributes, time_zone, locale,
      string_to_array(reachable, ','), is_test, created_at, merging_into, merged_into, archived_at
    from unnest(
      ${numbers(rows, (row) => bucketOf(row.id))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${texts(rows, (row) => row.externalId)}::text[],
      ${jsons(rows, (row) => row.attributes)}::jsonb[],
      ${texts(rows, (row) => row.timeZone)}::text[],
      ${texts(rows, (row) => row.locale)}::text[],
      ${texts(rows, (row) => row.reachable.join(','))}::text[],
      ${booleans(rows, (row) => row.isTest)}::bool[],
      ${instants(rows, (row) => row.createdAt)}::timestamptz[],
      ${texts(rows, (row) => row.mergingInto)}::uuid[],
      ${texts(rows, (row) => row.mergedInto)}::uuid[],
      ${instants(rows, (row) => row.mergedAt)}::timestamptz[])
      as given (bucket, id, external_id, attributes, time_zone, locale, reachable, is_test, created_at,
        merging_into, merged_into, archived_at)
    on conflict (workspace_id, bucket, id) do update set
      external_id = excluded.external_id, attributes = excluded.attributes,
      time_zone = excluded.time_zone, locale = excluded.locale, reachable = excluded.reachable,
      is_test = excluded.is_test, created_at = excluded.created_at, merging_into = excluded.merging_into,
      merged_into = excluded.merged_into, archived_at = excluded.archived_at`
}
