import type { Question } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'

/** Takes questions whose lease is over, each by one process, and counts the try. Leases are operating time. */
export async function leaseQuestions(
  tx: Query,
  workspaceId: string,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<Question[]> {
  const rows = await tx<(Omit<Question, 'externalId'> & { externalId: string | null })[]>`
    with free as (
      select bucket, id from questions
      where workspace_id = ${workspaceId} and lease_until <= now()
      order by lease_until
      limit ${limit}
      for update skip locked
    )
    update questions q
    set lease_until = now() + ${leaseMs} * interval '1 millisecond', tries = q.tries + 1
    from free
    where q.workspace_id = ${workspaceId} and q.bucket = free.bucket and q.id = free.id
    returning q.workspace_id as "workspaceId", q.bucket, q.id, q.run_id as "runId", q.customer_id as "customerId",
      q.external_id as "externalId", q.visit, q.source, q.keep, q.at, q.tries`
  return rows.map((row) => ({ ...row, externalId: row.externalId ?? undefined }))
}
