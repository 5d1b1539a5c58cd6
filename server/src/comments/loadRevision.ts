import { inWorkspace, type RawSql, type Transaction } from '../db/index.ts'

/** How far comments of a journey are: grows with everything that happens in any thread, and is 0 where nothing ever did. */
export async function loadRevision(tx: Transaction, workspaceId: string, journey: string): Promise<number> {
  const [sum] = await tx<{ revision: number }[]>`
    select coalesce(sum(revision), 0)::int as revision from comment_threads
    where workspace_id = ${workspaceId} and journey_id = ${journey}`
  return sum?.revision ?? 0
}

/** The journey that a thread is about, and how far its comments are now. */
export function loadRevisionAround(
  sql: RawSql,
  workspaceId: string,
  thread: string,
): Promise<{ journey: string; revision: number } | undefined> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const [row] = await tx<{ journey: string }[]>`
      select journey_id as journey from comment_threads where workspace_id = ${workspaceId} and id = ${thread}`
    return row && { ...row, revision: await loadRevision(tx, workspaceId, row.journey) }
  })
}
