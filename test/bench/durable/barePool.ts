import type { RawSql } from '@rekindle/server/db'
import { bucketOf } from '../../../server/src/ingest/customerIdOf.ts'
import { pool } from './askPool.ts'
import { workspaceId } from './playOn.ts'

const lot = 2_000
const home = bucketOf(pool)

/** The rows that asks of one pool lead to, by as few statements as can be: letters in, grants, one number, answers out. */
export async function barePool(sql: RawSql): Promise<void> {
  for (let moved = lot; moved > 0; ) {
    moved = await sql.begin(async (tx) => {
      const letters = await tx`
        with taken as (
          delete from mail where ctid = any(array(
            select ctid from mail where workspace_id = ${workspaceId} and subject_kind = 'pool'
            order by at, id limit ${lot}))
          returning *)
        insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
        select workspace_id, to_bucket, id, subject_kind, subject_id, body, at from taken returning id`
      return letters.count
    })
  }
  for (let read = lot; read > 0; ) {
    read = await sql.begin(async (tx) => {
      const granted = await tx`
        with taken as (
          delete from inbox where ctid = any(array(
            select ctid from inbox where workspace_id = ${workspaceId} and bucket = ${home} order by at, id limit ${lot}))
          returning body, at),
        kept as (
          insert into grants (workspace_id, bucket, holding, pool, state, at)
          select ${workspaceId}, ${home}::int, (body ->> 'holding')::uuid, ${pool}, 'reserved', at from taken
          on conflict do nothing)
        insert into mail (workspace_id, bucket, id, to_bucket, subject_kind, subject_id, body, at)
        select ${workspaceId}, ${home}::int, gen_random_uuid(), 0, 'customer', body ->> 'customerId',
          json_build_object('kind', 'poolAnswer', 'holding', body ->> 'holding', 'granted', true), at from taken
        returning id`
      await tx`
        update pools set free = free - ${granted.count}, reserved = reserved + ${granted.count}
        where workspace_id = ${workspaceId} and bucket = ${home} and id = ${pool}`
      return granted.count
    })
  }
  for (let moved = lot; moved > 0; ) {
    const letters = await sql`
      with taken as (
        delete from mail where ctid = any(array(
            select ctid from mail where workspace_id = ${workspaceId} and subject_kind = 'customer'
            order by at, id limit ${lot}))
          returning *)
      insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
      select workspace_id, to_bucket, id, subject_kind, subject_id, body, at from taken returning id`
    moved = letters.count
  }
}
