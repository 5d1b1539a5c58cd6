import type { ImportProgress } from '../contract/imports.ts'
import { isId, uuidOf } from '../http/uuidOf.ts'
import { importCustomers } from '../imports/importCustomers.ts'
import { importEvents } from '../imports/importEvents.ts'
import type { Parts } from '../start/openParts.ts'
import { loadWorkspace, loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import { clockOf, type WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
import type { CliIo, Command, ExitCode } from './Command.ts'
import { readArgs } from './readArgs.ts'
import { findFile, readInput } from './readInput.ts'
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
  async run(args, io) {
    const { named, values } = readArgs(args, ['what', 'file'], options, usage)
    const { what } = named
    if ((what !== 'events' && what !== 'customers') || !values.workspace)
      throw new UsageError(`Usage: rekindle ${usage}`)
    const id = values.workspace
    const file = await findFile(named.file, io)
    return withParts<ExitCode>(io.err, async (parts) => {
      const workspace = isId(id) ? await loadWorkspace(parts.database.sql, uuidOf(id)) : undefined
      if (!workspace) throw new UsageError(await unknownWorkspace(parts.database.sql, id))
      const onProgress = createTeller(io)
      const how = { dryRun: values['dry-run'] === true, react: values.react === true, onProgress, io }
      const bringIn = what === 'events' ? bringEvents : bringCustomers
      const report = await bringIn(parts, workspace, file, how)
      tell(io, values.json === true, report)
      return report.problems.length === 0 ? 0 : 1
    })
  },
}

async function unknownWorkspace(sql: Parts['database']['sql'], id: string): Promise<string> {
  const known = (await loadWorkspaces(sql)).map((one) => `${one.id} (${one.name})`)
  return `There is no workspace "${id.slice(0, 60)}". There are: ${known.join(', ') || 'none yet'}.`
}

interface How {
  io: CliIo
  dryRun: boolean
  react: boolean
  onProgress: (read: number, rows: number | null, written: number) => Promise<void>
}

function bringEvents(
  { database: { sql }, addresses }: Parts,
  workspace: WorkspaceRow,
  file: string,
  { io: _, ...how }: How,
): Promise<Report> {
  const format = /\.(csv|tsv|txt)$/i.test(file) ? 'csv' : 'jsonl'
  const at = clockOf(workspace, Date.now())
  return importEvents({ sql, addresses, workspaceId: workspace.id, at, file, format, ...how })
}

async function bringCustomers(
  { database: { sql }, addresses }: Parts,
  workspace: WorkspaceRow,
  file: string,
  { dryRun, onProgress, io }: How,
): Promise<Report> {
  const actor = { kind: 'system' as const, id: 'cli', name: 'Command line' }
  const command = { sql, workspace, actor, now: Date.now() }
  const bytes = await readInput(file, io)
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
