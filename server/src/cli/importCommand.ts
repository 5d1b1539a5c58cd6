import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ImportProgress } from '../contract/imports.ts'
import { importCustomers } from '../imports/importCustomers.ts'
import { importEvents } from '../imports/importEvents.ts'
import type { Parts } from '../start/openParts.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import { clockOf, type WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
import type { CliIo, Command, ExitCode } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { UsageError } from './UsageError.ts'
import { withParts } from './withParts.ts'

const usage = 'import customers|events FILE --workspace ID [--dry-run] [--react] [--json]'
const options = {
  workspace: { type: 'string' },
  'dry-run': { type: 'boolean' },
  react: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

interface Report {
  rows: number
  written: number
  problems: ImportProgress['problems']
}

export const importCommand: Command = {
  usage,
  summary:
    'Brings customers (CSV) or past events (CSV, or JSON lines) in: checks the whole file first; events move nobody without --react.',
  run(args, io) {
    const { named, values } = readArgs(args, ['what', 'file'], options, usage)
    const { what } = named
    if ((what !== 'events' && what !== 'customers') || !values.workspace)
      throw new UsageError(`Usage: rekindle ${usage}`)
    const file = resolve(io.cwd, named.file)
    return withParts<ExitCode>(io.err, async (parts) => {
      const workspace = await loadWorkspace(parts.database.sql, values.workspace ?? '')
      if (!workspace) throw new UsageError(`There is no workspace "${values.workspace}".`)
      const onProgress = createTeller(io)
      const how = { dryRun: values['dry-run'] === true, react: values.react === true, onProgress }
      const bringIn = what === 'events' ? bringEvents : bringCustomers
      const report = await bringIn(parts, workspace, file, how)
      tell(io, values.json === true, report)
      return report.problems.length === 0 ? 0 : 1
    })
  },
}

interface How {
  dryRun: boolean
  react: boolean
  onProgress: (read: number, rows: number | null, written: number) => Promise<void>
}

function bringEvents(
  { database: { sql }, addresses }: Parts,
  workspace: WorkspaceRow,
  file: string,
  how: How,
): Promise<Report> {
  const format = /\.(csv|tsv|txt)$/i.test(file) ? 'csv' : 'jsonl'
  const at = clockOf(workspace, Date.now())
  return importEvents({ sql, addresses, workspaceId: workspace.id, at, file, format, ...how })
}

async function bringCustomers(
  { database: { sql }, addresses }: Parts,
  workspace: WorkspaceRow,
  file: string,
  { dryRun, onProgress }: How,
): Promise<Report> {
  const actor = { kind: 'system' as const, id: 'cli', name: 'Command line' }
  const command = { sql, workspace, actor, now: Date.now() }
  const bytes = await readFile(file)
  const report = await importCustomers(command, addresses, bytes, dryRun, (rows, written) =>
    onProgress(rows, rows, written),
  )
  return { ...report, written: report.written ? report.rows : 0 }
}

const rowsBetween = 10_000

/** Says every ten thousand rows how far it is. */
function createTeller({ err }: CliIo): How['onProgress'] {
  let next = rowsBetween
  let before = ''
  return async (read, rows, written) => {
    const stage = rows === null ? 'checked' : 'written'
    if (stage !== before) next = rowsBetween
    before = stage
    const count = rows === null ? read : written
    if (count < next) return
    next = count - (count % rowsBetween) + rowsBetween
    err(rows === null ? `${count} rows checked` : `${count} of ${rows} rows written`)
  }
}

function tell(io: CliIo, json: boolean, { rows, written, problems }: Report): void {
  if (json) io.out(JSON.stringify({ rows, written, problems }))
  else if (problems.length === 0)
    io.out(written === rows ? `${rows} rows were brought in.` : `${rows} rows are fine; nothing was written.`)
  else for (const { message, remedy } of problems) io.out(`${message} ${remedy}`)
}
