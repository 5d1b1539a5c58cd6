import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Identity } from './chooseIdentity.ts'
import type { Binaries } from './findBinaries.ts'

/** Binaries, whom they run as, and the environment that finds their libraries. */
export interface Toolset {
  binaries: Binaries
  identity: Identity
  env: Record<string, string>
}

/** Spawns `initdb`, `postgres` or `pg_ctl` in the right skin. */
export function spawnTool(tools: Toolset, name: string, args: string[], options: SpawnOptions): ChildProcess {
  const { prefix, uid, gid } = tools.identity
  const [command = '', ...rest] = [...prefix, join(tools.binaries.bin, name), ...args]
  const { PATH = '', SystemRoot } = process.env
  return spawn(command, rest, {
    ...options,
    // A folder that this user may stand in: PostgreSQL warns when it can't read the current one.
    cwd: tools.binaries.bin,
    // Nothing of ours leaks in: PGDATA, PGPORT or LC_ALL of the person would change what is started.
    env: { PATH, LC_ALL: 'C', ...(SystemRoot && { SystemRoot }), ...tools.env },
    ...(uid !== undefined && gid !== undefined && { uid, gid }),
  })
}
