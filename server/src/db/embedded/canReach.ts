import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether a user may walk down every folder to this path. A path that does not exist yet is no obstacle. */
export function canReach(path: string, user: { uid: number; gid: number }): boolean {
  const above = dirname(path)
  if (above !== path && !canReach(above, user)) return false
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return true
  const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001
  return (stat.mode & bit) !== 0
}
