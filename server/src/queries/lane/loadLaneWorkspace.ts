import type { LaneWorkspace } from '@rekindle/runtime/engine'
import type { Transaction } from '../../db/inWorkspace.ts'

type Row = Omit<LaneWorkspace, 'locale' | 'clockAt'> & { locales: string[]; clockAt: number | null }

/** The workspace as a lane sees it. A practice clock can't move while the transaction lasts. */
export async function loadLaneWorkspace(tx: Transaction, workspaceId: string): Promise<LaneWorkspace> {
  const read = (lock: boolean) => tx<Row[]>`
    select id, mode, zone, currency, brand, policy, locales, clock_at as "clockAt"
    from workspaces where id = ${workspaceId} ${lock ? tx`for share` : tx``}`
  let [row] = await read(false)
  if (row?.mode === 'practice') [row] = await read(true)
  if (!row) throw new Error(`There is no workspace "${workspaceId}".`)
  const { locales, clockAt, ...workspace } = row
  return { ...workspace, locale: locales[0] ?? 'en', clockAt: clockAt ?? undefined }
}
