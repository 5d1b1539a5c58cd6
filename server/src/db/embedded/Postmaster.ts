import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running PostgreSQL says about itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number
  port: number
  status: 'starting' | 'ready' | 'stopping' | 'standby'
}

const statuses = ['starting', 'ready', 'stopping', 'standby'] as const

/** Reads `postmaster.pid`; nothing when there is none or it is not written out yet. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(join(cluster, 'postmaster.pid'))
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  const status = statuses.find((name) => name === lines[7]?.trim())
  return pid > 0 && port > 0 && status ? { pid, port, status } : undefined
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
