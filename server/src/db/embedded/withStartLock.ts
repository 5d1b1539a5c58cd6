import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isAlive } from './isAlive.ts'
import { waitUntil } from './waitUntil.ts'

const patienceMs = 60_000

/** Lets one process at a time look for, create and start the cluster; the others then find it running. */
export async function withStartLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  const taken = await waitUntil(() => tryTake(path), patienceMs, 50)
  if (!taken) {
    throw new Error(
      `Another process has been starting PostgreSQL for a minute. If none is, remove "${path}" and run again.`,
    )
  }
  try {
    return await act()
  } finally {
    rmSync(path, { force: true })
  }
}

function tryTake(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (isLeftOver(path)) rmSync(path, { force: true })
  return false
}

/** Whether the lock was left by a killed process, which may have had our number in an earlier container. */
function isLeftOver(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  const holder = readHolder(path)
  if (!stat || holder === undefined) return false
  const startedAtMs = Date.now() - process.uptime() * 1000
  return holder === process.pid ? stat.mtimeMs < startedAtMs : !isAlive(holder)
}

/** Number of the holder; nothing while the file is gone or still empty. */
function readHolder(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
