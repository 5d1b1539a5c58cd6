import type { LaneTransaction } from './LaneTransaction.ts'

export async function deleteItems({ tx, workspaceId, buckets }: LaneTransaction, ids: readonly string[]) {
  if (ids.length === 0) return
  await tx`
    delete from inbox
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and id = any(${ids as string[]}::uuid[])`
}
