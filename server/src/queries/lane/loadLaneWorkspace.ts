import type { Instant } from '@rekindle/runtime'
import type { LaneWorkspace } from '@rekindle/runtime/engine'
import type { Transaction } from '../../db/inWorkspace.ts'
import { ensureDriving } from '../engine/asDriver.ts'

type Row = Omit<LaneWorkspace, 'locale' | 'clockAt'> & { locales: string[] }

/**
 * The workspace as a lane sees it. A practice clock can't move while the transaction lasts; a live workspace has no row
 * to lock, and on a cluster must not lock one that lies on every machine.
 */
export async function loadLaneWorkspace(tx: Transaction, workspaceId: string): Promise<LaneWorkspace> {
  const [row] = await tx<Row[]>`
    select id, mode, zone, currency, brand, policy, locales from workspaces where id = ${workspaceId}`
  if (!row) throw new Error(`There is no workspace "${workspaceId}".`)
  const { locales, ...workspace } = row
  const clockAt = row.mode === 'practice' ? await holdClock(tx, workspaceId) : undefined
  return { ...workspace, locale: locales[0] ?? 'en', clockAt }
}

async function holdClock(tx: Transaction, workspaceId: string): Promise<Instant | undefined> {
  const [clock] = await tx<{ at: Instant }[]>`
    select clock_at as at from workspaces where id = ${workspaceId} for share`
  await ensureDriving(tx, workspaceId)
  return clock?.at
}
