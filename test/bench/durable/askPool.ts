import { isoOf } from '@rekindle/runtime'
import type { RawSql } from '@rekindle/server/db'
import { bucketOf } from '../../../server/src/ingest/customerIdOf.ts'
import { start } from './openRing.ts'
import { workspaceId } from './playOn.ts'

export const pool = 'tyres'

/** One pool with so many to give. */
export const addPool = (sql: RawSql, stock: number) => sql`
  insert into pools (workspace_id, bucket, id, title, stock, free, created_at)
  values (${workspaceId}, ${bucketOf(pool)}, ${pool}, '{"en":"Tyres"}', ${stock}, ${stock}, ${isoOf(start)})`

/**
 * Asks in the trays of the customers' buckets, as lanes leave them; each `times` over, as a letter that was sent again: under
 * another id, for the same holding.
 */
export const askPool = (sql: RawSql, asks: number, times: number) => sql`
  insert into mail (workspace_id, bucket, id, to_bucket, subject_kind, subject_id, body, at)
  select ${workspaceId}::uuid, bucket, letter, ${bucketOf(pool)}::int, 'pool', ${pool}, json_build_object(
    'id', letter, 'pool', ${pool}::text, 'kind', 'ask', 'holding', holding, 'customerId', customer, 'runId', customer,
    'visit', 1, 'at', (extract(epoch from at) * 1000)::bigint), at
  from (
    select gen_random_uuid() as holding, gen_random_uuid() as customer, (random() * 1023)::int as bucket,
      ${isoOf(start)}::timestamptz + n * interval '1 millisecond' as at
    from generate_series(1, ${asks}::int) n) asked
  cross join lateral (select gen_random_uuid() as letter from generate_series(1, ${times}::int) where asked.at is not null) twice`
