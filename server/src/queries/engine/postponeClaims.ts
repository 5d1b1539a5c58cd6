import type { Postponement } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'

/** The message certainly did not leave: as if nobody had handed it over. Only the holder of the last lease says so. */
export async function postponeClaims(
  tx: Query,
  workspaceId: string,
  postponements: readonly Postponement[],
): Promise<void> {
  if (postponements.length === 0) return
  await tx`
    update claims c
    set lease_until = now() + given.delay * interval '1 millisecond', tries = c.tries - 1,
      postponed = c.postponed + given.tried
    from unnest(
      ${postponements.map(({ parcel }) => parcel.bucket)}::int[],
      ${postponements.map(({ parcel }) => parcel.message.id)}::text[]::uuid[],
      ${postponements.map(({ parcel }) => parcel.lease)}::bigint[],
      ${postponements.map(({ delayMs }) => delayMs)}::bigint[],
      ${postponements.map(({ tried }) => (tried ? 1 : 0))}::int[]) as given (bucket, message_id, lease, delay, tried)
    where c.workspace_id = ${workspaceId} and c.bucket = given.bucket and c.message_id = given.message_id
      and c.lease = given.lease`
}
