import type { Transaction } from '../../db/inWorkspace.ts'

/** Locks those of the buckets that nobody else works on. */
export async function lockLanes(tx: Transaction, workspaceId: string, buckets: readonly number[]) {
  const rows = await tx<{ bucket: number }[]>`
    select bucket from lanes
    where workspace_id = ${workspaceId} and bucket = any(${buckets as number[]}::int[])
    order by bucket
    for update skip locked`
  return rows.map(({ bucket }) => bucket)
}
