import { type Json, limits, type Problem } from '@rekindle/runtime'
import { type ReadTraits, readTraitsStrictly } from '../ingest/readTraits.ts'
import { CsvProblems, short } from './CsvProblems.ts'
import { type ColumnKind, cellValue, columnKind } from './columnKind.ts'
import { decodeUtf8 } from './decodeUtf8.ts'
import { isFormula } from './isFormula.ts'
import { type CsvRecord, parseCsv } from './parseCsv.ts'
import { readHeader } from './readHeader.ts'

/** A customer of the file, with traits sorted as the doors sort them. */
export interface CustomerLine {
  line: number
  externalId: string
  traits: ReadTraits
}

export interface ReadCustomers {
  /** Empty when there are problems: an import is all or nothing. */
  customers: CustomerLine[]
  /** Records below the header. */
  rows: number
  columns: { name: string; kind: ColumnKind }[]
  /** The first few, as cells by column. */
  sample: Record<string, Json>[]
  problems: Problem[]
}

const sampleRows = 5

/** Reads a list of customers. Pure; hostile files end in problems with line and column, never in an exception. */
export function readCustomersCsv(bytes: Uint8Array): ReadCustomers {
  const problems = new CsvProblems()
  const nothing = { customers: [], rows: 0, columns: [], sample: [] }
  if (bytes.length > limits.importBytes) {
    problems.add(1, 'tooLarge', { bytes: bytes.length, limit: limits.importBytes })
    return { ...nothing, problems: problems.list }
  }
  const decoded = decodeUtf8(bytes)
  if ('problem' in decoded) return { ...nothing, problems: [decoded.problem] }
  const [header, ...records] = parseCsv(decoded.text, problems)
  const names = readHeader(header, problems)
  const rows = records.length
  if (!names) return { ...nothing, rows, problems: problems.list }
  if (rows > limits.importRows) {
    problems.add(1, 'tooManyRows', { count: rows, limit: limits.importRows })
    return { ...nothing, rows, problems: problems.list }
  }
  const whole = records.filter((record) => isWhole(record, names, problems))
  const columns = names.map((name, i) => ({
    name,
    kind: columnKind(
      name,
      whole.map(({ cells }) => (cells[i] ?? '').trim()),
    ),
  }))
  const customers = readLines(whole, columns, problems)
  const sample = whole.slice(0, sampleRows).map((record) => traitsOf(record, columns))
  return { customers: problems.size > 0 ? [] : customers, rows, columns, sample, problems: problems.list }
}

function isWhole({ line, cells }: CsvRecord, names: readonly string[], problems: CsvProblems): boolean {
  if (cells.length !== names.length) {
    problems.add(line, 'cellCount', { count: cells.length, columns: names.length })
    return false
  }
  for (const [i, cell] of cells.entries()) {
    const column = { name: names[i] ?? '', at: i + 1 }
    if (cell.includes('\0')) problems.add(line, 'nullCharacter', {}, column)
    else if (isFormula(cell.trim())) problems.add(line, 'formula', { value: short(cell) }, column)
  }
  return true
}

function readLines(
  records: readonly CsvRecord[],
  columns: ReadCustomers['columns'],
  problems: CsvProblems,
): CustomerLine[] {
  const lineOf = new Map<string, number>()
  const idAt = columns.findIndex(({ name }) => name === 'id')
  const column = { name: 'id', at: idAt + 1 }
  return records.flatMap((record): CustomerLine[] => {
    const { line } = record
    const { id, ...traits } = traitsOf(record, columns)
    if (typeof id !== 'string') {
      problems.add(line, 'noId', {}, column)
      return []
    }
    const before = lineOf.get(id)
    if (before !== undefined) {
      problems.add(line, 'sameId', { id: short(id), other: before }, column)
      return []
    }
    lineOf.set(id, line)
    const read = readTraitsStrictly(traits)
    if (typeof read === 'string') {
      problems.add(line, 'badValue', { what: read })
      return []
    }
    return [{ line, externalId: id, traits: read }]
  })
}

/** What stands in a record by column name; empty cells are left out. */
function traitsOf({ cells }: CsvRecord, columns: ReadCustomers['columns']): Record<string, Json> {
  const traits: Record<string, Json> = {}
  for (const [i, { name, kind }] of columns.entries()) {
    const value = cellValue(kind, (cells[i] ?? '').trim())
    if (value !== undefined) Object.defineProperty(traits, name, { value, enumerable: true })
  }
  return traits
}
