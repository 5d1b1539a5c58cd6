import { withConnection } from './withConnection.ts'

const names = /^[a-z][a-z0-9_]{0,62}$/

function checkName(name: string): string {
  if (names.test(name)) return name
  throw new Error(`Database name "${name}": use at most 63 of a-z, 0-9 and _, a letter first.`)
}

/** The same server and person, another database. */
export function toDatabaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/**
 * Creates a database on the server of `url`, as a copy of `template` where one is named, and answers with
 * its address. Copying takes a few ten milliseconds; nobody may be connected to the template meanwhile.
 */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const from = template === undefined ? '' : ` template "${checkName(template)}"`
  await withConnection(url, (sql) => sql.unsafe(`create database "${checkName(name)}"${from}`))
  return toDatabaseUrl(url, name)
}

/** Creates the database unless it is there. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const found = await withConnection(url, (sql) => sql`select 1 from pg_database where datname = ${name}`)
  return found.length > 0 ? toDatabaseUrl(url, name) : createDatabase(url, name)
}

/** Drops a database and cuts its sessions. One that is not there is no mistake. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withConnection(url, (sql) => sql.unsafe(`drop database if exists "${checkName(name)}" with (force)`))
}
