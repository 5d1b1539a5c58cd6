import type { Transaction } from '../../db/inWorkspace.ts'

/**
 * Takes letters of a look through the customers, which lanes have not read, out of the inboxes again and plans them anew: a
 * journey that was just paused would turn these customers away. For whoever has locked the journey's row.
 */
export async function holdSweep(tx: Transaction, workspaceId: string, journeyId: string): Promise<void> {
  await tx`
    with unread as (
      delete from inbox
      where workspace_id = ${workspaceId} and subject_kind = 'customer'
        and body ->> 'kind' = 'consider' and body ->> 'journey' = ${journeyId}
      returning bucket, subject_id, body, at
    )
    insert into sweeps (workspace_id, bucket, journey_id, key, inside, customers, at, only_customers)
    select ${workspaceId}, bucket, ${journeyId}, body ->> 'key', coalesce((body ->> 'inside')::boolean, false),
      count(*), min(at), array_agg(subject_id::uuid)
    from unread
    group by bucket, body ->> 'key', coalesce((body ->> 'inside')::boolean, false)
    on conflict (workspace_id, bucket, journey_id, key) do nothing`
}

/** What is left of a look is not to be asked any more. */
export const dropSweep = (tx: Transaction, workspaceId: string, journeyId: string) =>
  tx`delete from sweeps where workspace_id = ${workspaceId} and journey_id = ${journeyId}`
