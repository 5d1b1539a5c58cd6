import type { GrantRow } from '@rekindle/runtime/lane'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'

export async function loadGrants(
  { tx, workspaceId, buckets }: LaneTransaction,
  holdings: readonly string[],
): Promise<Map<string, GrantRow>> {
  const rows = await tx<(Omit<GrantRow, 'code'> & { code: string | null })[]>`
    select holding, pool, state, code, at from grants
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[])
      and holding = any(${holdings as string[]}::uuid[])`
  return new Map(
    rows.map(({ code, ...row }) => [row.holding, code === null ? row : { ...row, code }] as const),
  )
}
