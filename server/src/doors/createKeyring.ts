import type { Database } from '../db/index.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
import { workspaceOfKey } from './writeKeys.ts'

/** Finds the workspace that a write key writes to. */
export type Keyring = (key: string) => Promise<WorkspaceRow | undefined>

const keptMs = 5_000
const mostKeys = 10_000

/**
 * Keys are looked up once in five seconds: so long an archived key still works. A practice workspace is read anew
 * every time, because its clock is in its row.
 */
export function createKeyring({ sql }: Pick<Database, 'sql'>, clock: () => number): Keyring {
  const known = new Map<string, { until: number; workspace: Promise<WorkspaceRow | undefined> }>()
  const find = async (key: string) => {
    const found = await workspaceOfKey(sql, key)
    return found && loadWorkspace(sql, found.workspaceId)
  }
  return async (key) => {
    const now = clock()
    const kept = known.get(key)
    if (kept && kept.until > now) {
      const workspace = await kept.workspace
      return workspace?.mode === 'practice' ? loadWorkspace(sql, workspace.id) : workspace
    }
    const workspace = find(key)
    if (known.size >= mostKeys) known.clear()
    known.set(key, { until: now + keptMs, workspace })
    workspace.catch(() => known.delete(key))
    return workspace
  }
}
