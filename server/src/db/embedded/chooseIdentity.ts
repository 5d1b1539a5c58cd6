import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { canReach } from './canReach.ts'

/** As whom PostgreSQL runs: it refuses to run as root. */
export interface Identity {
  /** Words that stand before the command. */
  prefix: string[]
  /** User and group of the process; absent when it keeps ours. */
  uid?: number
  gid?: number
  /** Owner of the cluster's files as this machine sees them; absent when nothing has to be changed. */
  owner?: { uid: number; gid: number }
}

const asNobody = ['unshare', '--user', '--map-user=65534', '--map-group=65534']

/**
 * An ordinary person keeps their own user. Root steps down to `postgres`, else `nobody`. Where that user
 * can't walk to the binaries or the data (a project below a 0700 folder), the process stays root's towards
 * the files and is nobody only in a user namespace of its own.
 */
export function chooseIdentity(paths: string[]): Identity {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const user = findUser()
  if (user && paths.every((path) => canReach(path, user))) {
    return { prefix: [], uid: user.uid, gid: user.gid, owner: user }
  }
  if (spawnSync(asNobody[0] ?? '', [...asNobody.slice(1), 'true']).status === 0) {
    return { prefix: asNobody, owner: { uid: 0, gid: 0 } }
  }
  throw new Error(
    `PostgreSQL does not run as root, and no other user can reach "${paths.join('" and "')}". ` +
      'Run as an ordinary user, move the project out of the closed folder, or set DATABASE_URL.',
  )
}

function findUser(): { uid: number; gid: number } | undefined {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const row = ['postgres', 'nobody'].map((name) => rows.find((row) => row[0] === name)).find(Boolean)
  return row ? { uid: Number(row[2]), gid: Number(row[3]) } : undefined
}
