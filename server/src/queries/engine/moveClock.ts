import type { Instant } from '@rekindle/runtime'
import type { RawSql } from '../../db/openDatabase.ts'
import { ensureDriving } from './asDriver.ts'

/** Forward only, and only by who drives. Waits for the lane transactions that stand at the old instant. */
export function moveClock(sql: RawSql, workspaceId: string, from: Instant, to: Instant): Promise<boolean> {
  return sql.begin(async (tx) => {
    await tx`select from workspaces where id = ${workspaceId} for update`
    await ensureDriving(tx, workspaceId)
    const moved = await tx`
      update workspaces set clock_at = ${to}
      where id = ${workspaceId} and mode = 'practice' and clock_at = ${from} and clock_at < ${to}`
    return moved.count === 1
  })
}
