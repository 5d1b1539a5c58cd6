import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Binaries } from '../../server/src/db/embedded/findBinaries.ts'
import { installByApt } from './installByApt.ts'

const debian = '/usr/lib/postgresql/15/bin'

const known = [
  debian,
  '/usr/pgsql-15/bin',
  '/opt/homebrew/opt/postgresql@15/bin',
  '/usr/local/opt/postgresql@15/bin',
]

/** The server binaries of PostgreSQL 15; where apt can install them, it does. */
export function findPostgres15(): Binaries | undefined {
  const bin = look() ?? (installByApt('postgresql-15') ? look() : undefined)
  return bin === undefined ? undefined : { bin, links: {}, major: 15 }
}

function look(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...known, ...onPath].find(is15)
}

function is15(folder: string): boolean {
  const server = join(folder, 'postgres')
  if (!existsSync(server) || !existsSync(join(folder, 'initdb'))) return false
  return / 15\./.test(spawnSync(server, ['--version'], { encoding: 'utf8' }).stdout ?? '')
}
