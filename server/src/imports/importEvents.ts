import type { Instant, Problem } from '@rekindle/runtime'
import type { AddressBook } from '../addresses/AddressBook.ts'
import type { RawSql } from '../db/index.ts'
import { isRefusal, type Reading, readMessage } from '../doors/readMessage.ts'
import { type Posting, postItems } from '../ingest/postItems.ts'
import { CsvProblems } from './CsvProblems.ts'
import { type EventLine, eventsOfJsonl } from './eventLines.ts'
import { type EventColumns, eventsOfCsv } from './eventsOfCsv.ts'

export const eventFormats = ['csv', 'jsonl'] as const
export type EventFormat = (typeof eventFormats)[number]

export interface EventImport {
  sql: RawSql
  addresses: AddressBook
  workspaceId: string
  /** The workspace's clock. */
  at: Instant
  file: string
  format: EventFormat
  dryRun: boolean
  /** Events are of now: journeys hear of them. Otherwise they are history and move nobody. */
  react: boolean
  /** Hears how many rows were read and written; what it throws breaks the import off between two parts. */
  onProgress: (read: number, rows: number | null, written: number) => Promise<void>
}

export interface EventReport {
  rows: number
  written: number
  problems: Problem[]
}

const rowsAPart = 500

/**
 * Brings past events in from a file of any length, in little memory: reads it once to check every line, and only when
 * nothing is wrong a second time to write, a part a transaction. Broken off, it can be given again: an event has one id.
 */
export async function importEvents(job: EventImport): Promise<EventReport> {
  const columns: EventColumns = new Map()
  const reading = { workspaceId: job.workspaceId, at: job.at, history: !job.react }
  const lines = () => (job.format === 'csv' ? eventsOfCsv(job.file, columns) : eventsOfJsonl(job.file))
  const problems = new CsvProblems()
  let rows = 0
  for await (const line of lines()) {
    check(line, reading, problems)
    if (++rows % rowsAPart === 0) await job.onProgress(rows, null, 0)
  }
  await job.onProgress(rows, rows, 0)
  const report = { rows, written: 0, problems: problems.list }
  if (job.dryRun || problems.size > 0) return report
  let part: Posting[] = []
  const put = async () => {
    await postItems(job.sql, job.addresses, job.workspaceId, part, job.at)
    part = []
    await job.onProgress(rows, rows, report.written)
  }
  for await (const line of lines()) {
    const read = 'message' in line ? readMessage(line.message, reading) : undefined
    if (read && !isRefusal(read)) part.push(...read.postings)
    if (++report.written % rowsAPart === 0) await put()
  }
  await put()
  return report
}

function check(line: EventLine, reading: Reading, problems: CsvProblems): void {
  if ('fault' in line) {
    problems.add(line.line, line.fault, line.values, line.column)
    return
  }
  const read = readMessage(line.message, reading)
  if (isRefusal(read)) {
    const { detail: what, remedy } = read
    problems.add(line.line, 'badMessage', { what, remedy })
  } else if (read.warnings[0] !== undefined) problems.add(line.line, 'badValue', { what: read.warnings[0] })
}
