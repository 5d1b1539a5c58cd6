import type { Parcel } from '@rekindle/runtime/engine'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { RawSql } from '../../db/openDatabase.ts'
import { leasedWith } from './leasedWith.ts'

/** From here on nobody else may hand them over. Answers those whose lease was not taken over by another. */
export async function beginClaims(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  parcels: readonly Parcel[],
): Promise<Set<string>> {
  const begun = new Set<string>()
  for (const group of await groups.part(parcels.map((parcel) => ({ bucket: parcel.bucket, parcel })))) {
    const rows = await sql<{ id: string }[]>`
      update claims c set begun = true
      from unnest(
        ${group.map(({ bucket }) => bucket)}::int[],
        ${group.map(({ parcel }) => parcel.message.id)}::text[]::uuid[],
        ${group.map(({ parcel }) => parcel.lease)}::bigint[]) as mine (bucket, message_id, lease)
      where c.workspace_id = ${workspaceId} ${leasedWith(
        sql,
        group.map(({ parcel }) => parcel),
      )}
        and c.bucket = any(${[...new Set(group.map(({ bucket }) => bucket))]}::int[])
        and c.bucket = mine.bucket and c.message_id = mine.message_id and c.lease = mine.lease
      returning c.message_id as id`
    for (const { id } of rows) begun.add(id)
  }
  return begun
}
