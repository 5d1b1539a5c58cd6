import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveTo } from './giveTo.ts'
import type { Place } from './Place.ts'
import { superuser } from './password.ts'
import { spawnTool, type Toolset } from './Toolset.ts'

/**
 * Creates the cluster unless it is there. It grows under another name and is renamed at the end, so that
 * an interrupted `initdb` is started over instead of being taken for a database.
 */
export async function initCluster(place: Place, tools: Toolset, password: string): Promise<boolean> {
  if (existsSync(place.cluster)) return false
  const draft = `${place.cluster}.new`
  const passwordFile = join(place.dataDir, 'initdb-password')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const { owner } = tools.identity
  if (owner) chownSync(passwordFile, owner.uid, owner.gid)
  giveTo(draft, tools.identity)
  try {
    await runInitdb(tools, draft, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, place.cluster)
  return true
}

/** Text sorts by code point everywhere, like the rules do in memory. */
const localeOf = (major: number) =>
  major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C']

function runInitdb(tools: Toolset, draft: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-instructions',
    ...localeOf(tools.binaries.major),
  ]
  return new Promise((resolve, reject) => {
    const child = spawnTool(tools, 'initdb', args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.once('error', (cause) => reject(new Error(`initdb could not be run: ${cause.message}`, { cause })))
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`initdb failed (exit ${code}):\n${output.trimEnd()}`))
    })
  })
}
