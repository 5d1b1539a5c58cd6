import type { Instant } from '@rekindle/runtime'
import type { LaneWorkspace } from '@rekindle/runtime/engine'
import type { Transaction } from '../../db/inWorkspace.ts'

type Row = Omit<LaneWorkspace, 'locale' | 'clockAt'> & { locales: string[] }

/** The workspace as a lane sees it. A practice clock can't move while the transaction lasts. */
export async function loadLaneWorkspace(tx: Transaction, workspaceId: string): Promise<LaneWorkspace> {
  const [[row], [clock]] = await Promise.all([
    tx<Row[]>`
      select id, mode, zone, currency, brand, policy, locales from workspaces where id = ${workspaceId}`,
    tx<{ at: Instant }[]>`
      select clock_at as at from workspaces where id = ${workspaceId} and mode = 'practice' for share`,
  ])
  if (!row) throw new Error(`There is no workspace "${workspaceId}".`)
  const { locales, ...workspace } = row
  return { ...workspace, locale: locales[0] ?? 'en', clockAt: clock?.at }
}
