import { readConfig } from '../config.ts'
import { openParts } from '../start/openParts.ts'
import { type CliCommand, exitCodes, UsageError } from './Command.ts'

/** `db migrate`: brings the database up to date. Starting a server does it as well. */
export const db: CliCommand = async ([what], terminal) => {
  if (what !== 'migrate') throw new UsageError('Use: rekindle db migrate')
  const parts = await openParts(readConfig(terminal.env), (line) => terminal.err(`${line}\n`))
  await parts.close()
  terminal.out('The database is up to date.\n')
  return exitCodes.clean
}
