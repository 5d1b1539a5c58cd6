import type { DroppedPart } from '../retention/DroppedPart.ts'
import { dropBefore as drop } from '../retention/dropBefore.ts'
import type { CliIo, ExitCode } from './Command.ts'
import { UsageError } from './UsageError.ts'
import { withParts } from './withParts.ts'

export interface DropBeforeOptions {
  /** `2026-01`: the first month that is kept. */
  month: string
  dryRun: boolean
  json: boolean
}

/** `db drop-before`: says what goes, by month, and what stays because somebody is still inside. */
export function dropBefore(io: CliIo, { month, dryRun, json }: DropBeforeOptions): Promise<ExitCode> {
  const before = readMonth(month, new Date())
  return withParts<ExitCode>(io.err, async ({ database }) => {
    const parts = await drop(database.sql, { before, dryRun })
    if (json) io.out(JSON.stringify({ before: month, dryRun, parts }, null, 2))
    else if (parts.length === 0) io.out(`Nothing is older than ${month}.`)
    else for (const part of parts) io.out(lineOf(part, dryRun))
    return 0
  })
}

function readMonth(text: string, now: Date): Date {
  const before = /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? new Date(`${text}-01T00:00:00Z`) : undefined
  if (!before) throw new UsageError(`Month "${text}": give the first month to keep, like 2026-01.`)
  if (before.getTime() > now.getTime())
    throw new UsageError(`Month "${text}" has not begun: give this month or an earlier one.`)
  return before
}

function lineOf({ table, month, rows, bytes, held }: DroppedPart, dryRun: boolean): string {
  const size = `${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(1)} MB`
  const gone = dryRun ? 'would go' : 'dropped'
  const runs = held.toLocaleString('en')
  if (month === undefined)
    return `${table} outside of months: ${size}, ${gone}${held > 0 ? `; ${runs} stay, their runs are not over` : ''}.`
  return held > 0
    ? `${table} ${month}: stays (${size}); ${runs} runs that came through it are not over.`
    : `${table} ${month}: ${size}, ${gone}.`
}
