import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReservedSql, Sql } from 'postgres'
import { withConnection } from './embedded/withConnection.ts'

const folder = join(import.meta.dirname, 'migrations')

/** Any number: all that migrate the same database must agree on it. */
const lock = 7_358_011

interface Migration {
  name: string
  text: string
  hash: string
}

/**
 * Brings the database up to date: applies each file of `migrations/` once, in order of name, and makes the
 * partitions of the coming months. Several may call it at the same time. Answers with the files applied now;
 * throws when an applied file was changed afterwards, or when the database is newer than this program.
 */
export function migrate(url: string): Promise<string[]> {
  return withConnection(url, async (sql) => {
    const session = await sql.reserve()
    try {
      await session`select pg_advisory_lock(${lock})`
      await session`create table if not exists migrations
        (name text primary key, hash text not null, applied_at timestamptz not null default now())`
      const applied = await applyMissing(session)
      await session`select ensure_partitions(3)`
      return applied
    } finally {
      await session`select pg_advisory_unlock(${lock})`
      session.release()
    }
  })
}

export function readMigrations(): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, text, hash: createHash('sha256').update(text).digest('hex') }
  })
}

async function applyMissing(session: ReservedSql): Promise<string[]> {
  const files = readMigrations()
  const rows = await session<{ name: string; hash: string }[]>`select name, hash from migrations`
  const known = new Map(rows.map(({ name, hash }) => [name, hash]))
  checkKnown(files, known)
  const missing = files.filter(({ name }) => !known.has(name))
  for (const file of missing) await apply(session, file)
  return missing.map(({ name }) => name)
}

function checkKnown(files: Migration[], known: Map<string, string>): void {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const [name, hash] of known) {
    const file = byName.get(name)
    if (!file)
      throw new Error(
        `The database holds migration "${name}", which this version of Rekindle does not know: use the newer one.`,
      )
    if (file.hash !== hash)
      throw new Error(`Migration "${name}" was changed after it was applied: restore it and add a new file.`)
  }
}

async function apply(session: Sql | ReservedSql, { name, text, hash }: Migration): Promise<void> {
  await session.unsafe('begin')
  try {
    await session.unsafe(text).simple()
    await session`insert into migrations (name, hash) values (${name}, ${hash})`
    await session.unsafe('commit')
  } catch (cause) {
    await session.unsafe('rollback')
    throw new Error(`Migration "${name}" failed: ${(cause as Error).message}`, { cause })
  }
}
