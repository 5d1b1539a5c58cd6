import { join } from 'node:path'
import type { Logger } from 'pino'
import { type AddressBook, createAddressBook } from '../addresses/AddressBook.ts'
import { loadKey } from '../addresses/loadKey.ts'
import type { Config } from '../config.ts'
import { startPostgres } from '../db/embedded/startPostgres.ts'
import { type Database, migrate, openDatabase } from '../db/index.ts'
import { createLog } from '../log.ts'
import { SettingsError } from '../SettingsError.ts'

/** What every command that touches the database needs. */
export interface Parts {
  config: Config
  database: Database
  addresses: AddressBook
  log: Logger
  /** Closes what was opened; the PostgreSQL stops with the last process that uses it. */
  close(): Promise<void>
}

/** Starts or finds the database, migrates it and opens connections. `say` hears what takes time. */
export async function openParts(config: Config, say: (line: string) => void): Promise<Parts> {
  const embedded = config.databaseUrl
    ? undefined
    : await startPostgres({ dataDir: join(config.dir, 'pg'), log: say })
  const url = config.databaseUrl ?? embedded?.url ?? ''
  try {
    await migrate(url).catch((error: unknown) => {
      throw config.databaseUrl ? unreachable(error) : error
    })
    const addresses = createAddressBook(loadKey(config))
    const database = openDatabase(url, { connections: 12 })
    const close = async () => {
      await database.close()
      await embedded?.stop()
    }
    return { config, database, addresses, log: createLog(config.logLevel), close }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

/** Classes of PostgreSQL's codes that say one was not let in: connection, name and password, no such database. */
const notLetIn = /^(08|28|3D|57P)/

/** Codes of the network, and of the driver. */
const notReached = /^(E[A-Z_]{4,}|CONN[A-Z_]+)$/

/** A database of one's own that can't be reached is no fault of the program. */
function unreachable(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (!notReached.test(String(error.code)) && !notLetIn.test(String(error.code))) return error
  return new SettingsError(
    `The database of DATABASE_URL can't be used: ${error.message || String(error.code)}. Start it, or correct the address.`,
    { cause: error },
  )
}
