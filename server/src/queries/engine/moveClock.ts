import type { Instant } from '@rekindle/runtime'
import type { Query } from '../../db/inWorkspace.ts'

/** Forward only. Waits for the lane transactions that stand at the old instant. */
export async function moveClock(
  tx: Query,
  workspaceId: string,
  from: Instant,
  to: Instant,
): Promise<boolean> {
  const moved = await tx`
    update workspaces set clock_at = ${to}
    where id = ${workspaceId} and mode = 'practice' and clock_at = ${from} and clock_at < ${to}`
  return moved.count === 1
}
