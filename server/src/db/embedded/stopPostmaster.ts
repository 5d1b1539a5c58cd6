import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Binaries } from './findBinaries.ts'
import { isPostmasterOf } from './isAlive.ts'
import type { Postmaster } from './Postmaster.ts'
import { waitUntil } from './waitUntil.ts'

const gracefulMs = 20_000

/**
 * Fast shutdown: sessions are cut, everything is written out, the next start needs no recovery. One that
 * does not end in time is stopped at once and recovers at its next start; no committed work is lost.
 */
export async function stopPostmaster(
  { pid }: Postmaster,
  cluster: string,
  binaries: Binaries,
): Promise<void> {
  if (!isPostmasterOf(pid, cluster)) return
  if (process.platform === 'win32') {
    // Windows knows no signals: pg_ctl talks to PostgreSQL through a pipe of its own.
    spawnSync(join(binaries.bin, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'])
    return
  }
  const isGone = () => !isPostmasterOf(pid, cluster)
  process.kill(pid, 'SIGINT')
  if (await waitUntil(isGone, gracefulMs)) return
  process.kill(pid, 'SIGQUIT')
  await waitUntil(isGone, gracefulMs)
}
