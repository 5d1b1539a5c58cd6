import type { LaneTransaction } from '../lane/LaneTransaction.ts'

/** The next codes of a pool that nobody has, in the order they were given in. */
export async function loadCodes(
  { tx, workspaceId, buckets }: LaneTransaction,
  pool: string,
  limit: number,
): Promise<string[]> {
  if (limit === 0) return []
  const rows = await tx<{ code: string }[]>`
    select code from pool_codes
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and pool = ${pool} and holding is null
    order by ordinal
    limit ${limit}`
  return rows.map(({ code }) => code)
}
