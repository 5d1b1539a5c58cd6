import { distribute } from '../citus/distribute.ts'
import type { CliIo, Command, ExitCode } from './Command.ts'
import { dropBefore } from './dropBefore.ts'
import { readArgs } from './readArgs.ts'
import { UsageError } from './UsageError.ts'
import { withParts } from './withParts.ts'

const usage =
  'db migrate | db distribute [--dry-run] [--shards N] | db drop-before MONTH [--dry-run] [--json]'

export const dbCommand: Command = {
  usage,
  summary:
    'Brings the database up to date, as starting a server does; spreads it over a Citus cluster; drops old months.',
  run(args, io) {
    if (args[0] === 'drop-before') return drop(args.slice(1), io)
    const options = { 'dry-run': { type: 'boolean' }, shards: { type: 'string' } } as const
    const { named, values } = readArgs(args, ['what'], options, usage)
    if (named.what === 'migrate')
      return withParts<ExitCode>(io.err, async () => {
        io.out('The database is up to date.')
        return 0
      })
    if (named.what !== 'distribute') throw new UsageError(`Usage: rekindle ${usage}`)
    return spread(io, readShards(values.shards), values['dry-run'] ?? false)
  },
}

function drop(args: string[], io: CliIo): Promise<ExitCode> {
  const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const
  const { named, values } = readArgs(args, ['month'], options, usage)
  return dropBefore(io, {
    month: named.month,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  })
}

/** More shards than machines, so that a new machine can take some; no more than buckets. */
function readShards(text = '64'): number {
  const shards = Number(text)
  if (!Number.isInteger(shards) || shards < 1 || shards > 1024)
    throw new UsageError(`--shards "${text}": give a whole number from 1 to 1024.`)
  return shards
}

const spread = (io: CliIo, shards: number, dryRun: boolean) =>
  withParts<ExitCode>(io.err, async ({ database }) => {
    const { missing, statements, unplaced } = await distribute(database.sql, { shards, dryRun })
    for (const table of unplaced)
      io.err(`Nobody has said where the table "${table}" belongs: see placement.ts.`)
    if (missing) {
      io.err(
        'This PostgreSQL has no Citus. Put citus into shared_preload_libraries on every machine, restart them, run ' +
          '"create extension citus" and citus_add_node for each, then come back.',
      )
      return 1
    }
    if (dryRun) for (const statement of statements) io.out(`${statement};`)
    else
      io.out(
        statements.length === 0 ? 'Everything is distributed.' : `${statements.length} statements were run.`,
      )
    return unplaced.length > 0 ? 1 : 0
  })
