import type { Period } from '@rekindle/runtime'
import type { PoolState } from '@rekindle/runtime/lane'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'

type Row = Omit<PoolState, 'quota' | 'period'> & {
  limit: number | null
  per: Period | null
  period: string | null
}

export async function loadPools(
  { tx, workspaceId, buckets }: LaneTransaction,
  ids: readonly string[],
): Promise<Map<string, PoolState>> {
  const rows = await tx<Row[]>`
    select id, stock as total, free, reserved, issued, redeemed, expired, quota_limit as "limit", quota_per as per, period
    from pools
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and id = any(${ids as string[]}::text[])`
  return new Map(rows.map((row) => [row.id, toPool(row)]))
}

const toPool = ({ limit, per, period, ...numbers }: Row): PoolState => ({
  ...numbers,
  ...(limit === null ? {} : { quota: per === null ? { limit } : { limit, per } }),
  ...(period === null ? {} : { period }),
})
