import { createReadStream } from 'node:fs'
import type { Json } from '@rekindle/runtime'
import { CsvError, parse } from 'csv-parse'
import { short } from './CsvProblems.ts'
import { ColumnGuess, type ColumnKind, cellValue } from './columnKind.ts'
import { type EventLine, named } from './eventLines.ts'
import { isFormula } from './isFormula.ts'
import { delimiterOf, faultOf } from './parseCsv.ts'
import { readLines } from './readLines.ts'

/** Columns that are no properties of the event. */
const ours = ['type', 'userId', 'anonymousId', 'event', 'timestamp', 'messageId']
const longestHeader = 100_000

/** What kind of value each column holds: found by the check, used by the writing. */
export type EventColumns = Map<string, ColumnGuess>

/**
 * Events of a CSV file, a line each: userId or anonymousId, event, timestamp, messageId when there is one; any further
 * column is a property. The first pass fills `columns`; in the second their kinds say what a cell is.
 */
export async function* eventsOfCsv(file: string, columns: EventColumns): AsyncGenerator<EventLine> {
  const kinds = new Map([...columns].map(([name, guess]) => [name, guess.kind]))
  const header = await firstLine(file)
  if (header.fault) {
    yield { line: 1, fault: header.fault, values: { line: 1 } }
    return
  }
  const source = createReadStream(file)
  const records = parse({
    bom: true,
    delimiter: delimiterOf(header.text),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
    info: true,
  })
  source.on('error', (error) => records.destroy(error))
  source.pipe(records)
  let names: string[] | undefined
  let line = 0
  try {
    for await (const { record, info } of records as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
      line = Math.max(1, info.lines - breaks)
      const cells = record.map((cell) => cell.trim())
      if (names) yield { line, ...readCells(names, cells, columns, kinds) }
      else {
        names = cells
        const faults = [...faultsOfHeader(cells)]
        yield* faults.map((fault) => ({ line, ...fault }))
        if (faults.length > 0) return
      }
    }
    if (!names) yield { line: 1, fault: 'empty' }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { line: line + 1, fault: 'badQuotes', values: { what: faultOf(error) } }
  } finally {
    source.destroy()
  }
}

async function firstLine(file: string): Promise<{ text: string; fault?: 'utf16' | 'notUtf8' }> {
  for await (const { text = '', fault } of readLines(file, longestHeader)) {
    if (fault !== 'notUtf8') return { text }
    return { text, fault: (await beginsAsUtf16(file)) ? 'utf16' : 'notUtf8' }
  }
  return { text: '' }
}

async function beginsAsUtf16(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { end: 1 }) as AsyncIterable<Buffer>)
    return ['fffe', 'feff'].includes(chunk.toString('hex'))
  return false
}

type Fault = Extract<EventLine, { fault: unknown }>
type Unplaced = Omit<Fault, 'line'>

function* faultsOfHeader(names: readonly string[]): Generator<Unplaced> {
  const seen = names.slice(0, 6).map(short).join(', ')
  const missing = ['event', 'timestamp'].filter((name) => !names.includes(name))
  if (!names.includes('userId') && !names.includes('anonymousId')) missing.unshift('userId')
  for (const name of missing) yield { fault: 'missingColumn', values: { name, seen } }
  for (const [i, name] of names.entries()) {
    const column = { name, at: i + 1 }
    if (name === '') yield { fault: 'namelessColumn', column }
    else if (names.indexOf(name) < i) yield { fault: 'sameColumn', column }
    else if (name === '__proto__') yield { fault: 'takenColumn', column }
  }
}

function readCells(
  names: readonly string[],
  cells: readonly string[],
  columns: EventColumns,
  kinds: ReadonlyMap<string, ColumnKind>,
): Unplaced | { message: Record<string, Json> } {
  if (cells.length !== names.length)
    return { fault: 'cellCount', values: { count: cells.length, columns: names.length } }
  const message: Record<string, Json> = {}
  const properties: Record<string, Json> = {}
  for (const [i, name] of names.entries()) {
    const cell = cells[i] ?? ''
    const column = { name, at: i + 1 }
    if (cell.includes('\0')) return { fault: 'nullCharacter', column }
    // A stream that is no UTF-8 turns to these; nobody means to write one.
    if (cell.includes('\u{FFFD}')) return { fault: 'notUtf8Cell', column }
    if (isFormula(cell)) return { fault: 'formula', values: { value: short(cell) }, column }
    if (cell === '') continue
    if (ours.includes(name)) message[name] = cell
    else Object.defineProperty(properties, name, propertyOf(name, cell, columns, kinds))
  }
  return named({ ...message, properties }, JSON.stringify(cells))
}

function propertyOf(
  name: string,
  cell: string,
  columns: EventColumns,
  kinds: ReadonlyMap<string, ColumnKind>,
): PropertyDescriptor {
  const guess = columns.get(name) ?? new ColumnGuess()
  columns.set(name, guess)
  guess.see(cell)
  return { value: cellValue(kinds.get(name) ?? 'text', cell), enumerable: true }
}
