import type { Postponement } from '@rekindle/runtime/engine'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { RawSql } from '../../db/openDatabase.ts'
import { leasedWith } from './leasedWith.ts'

/** The message certainly did not leave: as if nobody had handed it over. Only the holder of the last lease says so. */
export async function postponeClaims(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  postponements: readonly Postponement[],
): Promise<void> {
  const placed = postponements.map((postponement) => ({ bucket: postponement.parcel.bucket, postponement }))
  for (const group of await groups.part(placed)) {
    const mine = group.map(({ postponement }) => postponement)
    await sql`
      update claims c
      set lease_until = now() + given.delay * interval '1 millisecond', tries = c.tries - 1, begun = false,
        postponed = c.postponed + given.tried
      from unnest(
        ${mine.map(({ parcel }) => parcel.bucket)}::int[],
        ${mine.map(({ parcel }) => parcel.message.id)}::text[]::uuid[],
        ${mine.map(({ parcel }) => parcel.lease)}::bigint[],
        ${mine.map(({ delayMs }) => delayMs)}::bigint[],
        ${mine.map(({ tried }) => (tried ? 1 : 0))}::int[])
        as given (bucket, message_id, lease, delay, tried)
      where c.workspace_id = ${workspaceId} ${leasedWith(
        sql,
        mine.map(({ parcel }) => parcel),
      )}
        and c.bucket = any(${[...new Set(group.map(({ bucket }) => bucket))]}::int[])
        and c.bucket = given.bucket and c.message_id = given.message_id and c.lease = given.lease`
  }
}
