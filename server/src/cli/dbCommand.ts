import type { Command, ExitCode } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { UsageError } from './UsageError.ts'
import { withParts } from './withParts.ts'

const usage = 'db migrate'

export const dbCommand: Command = {
  usage,
  summary: 'Brings the database up to date; starting a server does so as well.',
  run(args, io) {
    const { named } = readArgs(args, ['what'], {}, usage)
    if (named.what !== 'migrate') throw new UsageError(`Usage: rekindle ${usage}`)
    return withParts<ExitCode>(io.err, async () => {
      io.out('The database is up to date.')
      return 0
    })
  },
}
