import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { isPostmasterOf } from './isAlive.ts'
import { type Postmaster, readPostmaster } from './Postmaster.ts'
import { waitUntil } from './waitUntil.ts'

const patienceMs = 60_000

/**
 * The PostgreSQL that already runs on this cluster: another process of ours started it, or the one that
 * did was killed and could not stop it. One that is just starting or stopping is waited for. A left-over
 * file that names no PostgreSQL of ours is removed, because PostgreSQL itself would refuse to start
 * whenever that number now belongs to any other process.
 */
export async function adoptPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const settled = await waitUntil(() => look(cluster), patienceMs, 50)
  if (!settled) {
    const { pid = 0 } = readPostmaster(cluster) ?? {}
    throw new Error(
      `PostgreSQL (process ${pid}) on "${cluster}" neither starts nor stops. End that process and run again.`,
    )
  }
  return settled === 'none' ? undefined : settled
}

function look(cluster: string): Postmaster | 'none' | undefined {
  const found = readPostmaster(cluster)
  if (!found || !isPostmasterOf(found.pid, cluster)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    return 'none'
  }
  return found.status === 'ready' ? found : undefined
}
