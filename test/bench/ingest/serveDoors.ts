import { randomBytes } from 'node:crypto'
import { createAddressBook } from '../../../server/src/addresses/AddressBook.ts'
import { readConfig } from '../../../server/src/config.ts'
import { openDatabase } from '../../../server/src/db/index.ts'
import { createLog } from '../../../server/src/log.ts'
import { startServer } from '../../../server/src/start/startServer.ts'

/** A server of its own process that only answers: nobody works off what it takes in. */
const [url = ''] = process.argv.slice(2)
const database = openDatabase(url, { connections: 12 })
const parts = {
  config: { ...readConfig({ REKINDLE_INGEST_RATE: '1000000' }), port: 0 },
  database,
  addresses: createAddressBook(randomBytes(32)),
  log: createLog('error'),
  close: () => database.close(),
}
const server = await startServer(parts, { work: false, serve: true })
process.send?.(server.url)
process.on('disconnect', () => process.exit(0))
