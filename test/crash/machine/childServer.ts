import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process, { env } from 'node:process'
import { createAddressBook } from '../../../server/src/addresses/AddressBook.ts'
import { loadKey } from '../../../server/src/addresses/loadKey.ts'
import { untilSignal } from '../../../server/src/cli/untilSignal.ts'
import { readConfig } from '../../../server/src/config.ts'
import { openDatabase } from '../../../server/src/db/openDatabase.ts'
import { createLog } from '../../../server/src/log.ts'
import { startServer } from '../../../server/src/start/startServer.ts'
import { httpSender } from './httpSender.ts'

/**
 * A whole server in a process of its own, to be killed: its clock is the number in a file, and its messages leave to
 * an address, both named by the environment. Bundled before it is run, so that it is there in a quarter of a second.
 */
const { CRASH_CLOCK = '', CRASH_PROVIDER = '', CRASH_PROJECT = '', CRASH_SERVE = '1' } = env
const signal = untilSignal()
const config = { ...readConfig(env), examplesDir: join(CRASH_PROJECT, 'examples'), editorDir: 'none' }
const database = openDatabase(config.databaseUrl ?? '', { connections: 8 })
const parts = {
  config,
  database,
  addresses: createAddressBook(loadKey(config)),
  log: createLog('error'),
  close: () => database.close(),
}
const provider = httpSender(CRASH_PROVIDER)
const server = await startServer(
  parts,
  { work: true, serve: CRASH_SERVE === '1' },
  {
    now: () => Number(readFileSync(CRASH_CLOCK, 'utf8')),
    ...(CRASH_PROVIDER === '' ? {} : { senderFor: () => provider }),
  },
)
console.log(`Ready ${server.url}`)
// Whoever was to kill it may be killed first.
const parent = process.ppid
setInterval(() => process.ppid !== parent && process.exit(1), 500).unref()
await signal
await server.stop()
await parts.close()
// As the command line does: a connection that was cut off while it was being closed keeps nobody waiting.
setTimeout(() => process.exit(0), 1_000).unref()
