import type { PoolState } from '@rekindle/runtime/lane'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'

export async function loadPools(
  { tx, workspaceId, buckets }: LaneTransaction,
  ids: readonly string[],
): Promise<Map<string, PoolState>> {
  const rows = await tx<PoolState[]>`
    select id, stock as total, free, reserved, issued, redeemed, expired from pools
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and id = any(${ids as string[]}::text[])`
  return new Map(rows.map((row) => [row.id, row]))
}
