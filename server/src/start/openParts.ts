import { join } from 'node:path'
import type { Logger } from 'pino'
import { type AddressBook, createAddressBook } from '../addresses/AddressBook.ts'
import { loadKey } from '../addresses/loadKey.ts'
import type { Config } from '../config.ts'
import { startPostgres } from '../db/embedded/startPostgres.ts'
import { type Database, migrate, openDatabase } from '../db/index.ts'
import { createLog } from '../log.ts'

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
    await migrate(url)
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
