import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { v7 } from 'uuid'
import { formatActor } from '../auth/Actor.ts'
import type { ImportKind, ImportProgress } from '../contract/imports.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Services } from '../http/Services.ts'
import { type Command, domainTime } from '../journeys/Command.ts'
import { importCustomers } from './importCustomers.ts'
import { type EventFormat, importEvents } from './importEvents.ts'
import { insertImport, isUnderWay, loadImports, type Step, saveStep } from './importRows.ts'

export interface ImportOrder {
  kind: ImportKind
  /** Customers are CSV always. */
  format: EventFormat
  name: string
  dryRun: boolean
  react: boolean
}

/** The server is stopping. */
class Stopped extends Error {}

/** How often progress is written down. */
const stepMs = 500

/**
 * Takes a file in, answers the import's id, and works on it afterwards: how far it is stands in the table `imports`. One at
 * a time in a workspace.
 */
export async function beginImport(
  services: Services,
  command: Command,
  order: ImportOrder,
  body: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { sql, workspace, actor } = command
  const known = await loadImports(sql, workspace.id, services.now())
  if (known.some(isUnderWay))
    throw new ApiError('import.running', 'Wait until it is written, then send the next.')
  const folder = await mkdtemp(join(tmpdir(), 'rekindle-import-'))
  try {
    const file = join(folder, 'file')
    const stored = createWriteStream(file)
    await pipeline(Readable.from(body), stored)
    const id = v7()
    const { kind, name, dryRun } = order
    const begun = { id, kind, name, dryRun, bytes: stored.bytesWritten, startedBy: formatActor(actor) }
    await insertImport(sql, workspace.id, begun, services.now())
    const work = run(services, command, order, { id, file }).finally(() => rm(folder, { recursive: true }))
    services.background.add(work)
    void work.finally(() => services.background.delete(work))
    return id
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** Never throws: how it ended stands in the table. */
async function run(
  services: Services,
  command: Command,
  order: ImportOrder,
  { id, file }: { id: string; file: string },
): Promise<void> {
  const step: Step = { state: 'checking', read: 0, rows: null, written: 0, problems: [] }
  const save = () => saveStep(command.sql, command.workspace.id, id, step, services.now())
  let savedAt = 0
  const onProgress = async (read: number, rows: number | null, written: number) => {
    const turns = rows !== null && step.rows === null
    Object.assign(step, { read, rows, written, state: rows === null ? 'checking' : 'writing' })
    if (services.closing.aborted) throw new Stopped()
    if (!turns && performance.now() - savedAt < stepMs) return
    savedAt = performance.now()
    await save()
  }
  try {
    const { rows, written, problems } = await bringIn(services, command, order, file, onProgress)
    Object.assign(step, { read: rows, rows, written, problems, state: endOf(order, problems) })
  } catch (error) {
    if (!(error instanceof Stopped)) services.log.error({ error, id }, 'An import was broken off.')
    step.state = 'interrupted'
  }
  await save().catch((error) => services.log.error({ error, id }, 'The end of an import was not noted.'))
  services.ring(command.workspace.id)
}

const endOf = ({ dryRun }: ImportOrder, problems: ImportProgress['problems']): ImportProgress['state'] => {
  if (problems.length > 0) return 'refused'
  return dryRun ? 'checked' : 'done'
}

async function bringIn(
  { addresses, database: { sql } }: Services,
  command: Command,
  { kind, format, dryRun, react }: ImportOrder,
  file: string,
  onProgress: (read: number, rows: number | null, written: number) => Promise<void>,
): Promise<{ rows: number; written: number; problems: ImportProgress['problems'] }> {
  const at = domainTime(command)
  const workspaceId = command.workspace.id
  if (kind === 'events')
    return importEvents({ sql, addresses, workspaceId, at, file, format, dryRun, react, onProgress })
  const report = await importCustomers(command, addresses, await readFile(file), dryRun, (rows, written) =>
    onProgress(rows, rows, written),
  )
  return { ...report, written: report.written ? report.rows : 0 }
}
