import { CsvError, parse } from 'csv-parse/sync'
import type { CsvProblems } from './CsvProblems.ts'

/** A record and the line of the file it begins on. */
export interface CsvRecord {
  line: number
  cells: string[]
}

/**
 * Records of a CSV text: comma, semicolon or tab, whichever the header has most of; LF, CRLF or CR. Quoted cells may
 * hold line breaks. A quote that never ends is a problem, not an exception.
 */
export function parseCsv(text: string, problems: CsvProblems): CsvRecord[] {
  const records: CsvRecord[] = []
  let line = 1
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      on_record: (record, { lines }) => {
        const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
        records.push({ line: Math.max(1, lines - breaks), cells: record })
        line = lines + 1
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    problems.add(lineOf(error) ?? line, 'badQuotes', { what: faultOf(error) })
  }
  return records
}

/** Comma, semicolon or tab: whichever the header has most of. */
export function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

const lineOf = (error: CsvError): number | undefined =>
  typeof error.lines === 'number' ? error.lines : undefined

const reasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell never ends.',
  INVALID_OPENING_QUOTE: 'a quote stands in the middle of a cell.',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote.',
  CSV_MAX_RECORD_SIZE: 'the record is longer than a megabyte.',
}

/** What is wrong with the quotes, in words. */
export const faultOf = ({ code, message }: CsvError): string => reasons[code] ?? message
