import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createDatabase, dropDatabase, toDatabaseUrl } from '../../server/src/db/embedded/createDatabase.ts'
import type { Binaries } from '../../server/src/db/embedded/findBinaries.ts'
import { startPostgres } from '../../server/src/db/embedded/startPostgres.ts'
import { withConnection } from '../../server/src/db/embedded/withConnection.ts'
import { withStartLock } from '../../server/src/db/embedded/withStartLock.ts'

/** A database of one test or one file, already migrated. */
export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

const template = 'migrated'

/** Nothing of a test run has to survive a power cut. */
const careless: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
}

/**
 * Address of the server in this folder, with a template database that holds all migrations. Every worker
 * may call it: the first starts the server and migrates, the others find it.
 */
export async function prepareTestServer(
  dataDir: string,
  binaries?: Binaries,
  settings = careless,
): Promise<string> {
  const { url } = await startPostgres({ dataDir, settings, ...(binaries && { binaries }) })
  await withStartLock(join(dataDir, 'template.lock'), () => prepareTemplate(url))
  return url
}

/** Migrates under another name and renames at the end: a template that is there is complete. */
async function prepareTemplate(url: string): Promise<void> {
  const found = await withConnection(url, (sql) => sql`select 1 from pg_database where datname = ${template}`)
  if (found.length > 0) return
  const draft = `${template}_draft`
  await dropDatabase(url, draft)
  await migrateIfPossible(await createDatabase(url, draft))
  await withConnection(url, (sql) => sql.unsafe(`alter database ${draft} rename to ${template}`))
}

async function migrateIfPossible(url: string): Promise<void> {
  const database: { migrate?: (url: string) => Promise<unknown> } = await import('@rekindle/server/db')
  await database.migrate?.(url)
}

/** A new database, copied from the template. */
export async function createTestDatabase(server: string): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await createDatabase(server, name, template)
  return { url: toDatabaseUrl(server, name), drop: () => dropDatabase(server, name) }
}
