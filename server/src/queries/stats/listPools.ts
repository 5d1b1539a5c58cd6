import type { Pool } from '../../contract/people.ts'
import type { Transaction } from '../../db/index.ts'

export const listPools = (tx: Transaction, workspaceId: string) =>
  tx<Pool[]>`
    select id, title, stock, free, reserved, issued, redeemed, expired, quota_per as per
    from pools
    where workspace_id = ${workspaceId} and archived_at is null
    order by created_at, id`
