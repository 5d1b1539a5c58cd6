import { instantFrom, type Json } from '@rekindle/runtime'

export const columnKinds = ['field', 'number', 'text', 'boolean', 'date'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Columns that are no attributes, or are one whose text must not be taken for a number. */
export const fields = ['id', 'email', 'phone', 'name', 'locale', 'timeZone'] as const

/** No leading zeros: an article number is no amount. Fifteen digits are what a double keeps. */
const numberForm = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/
const booleanForm = /^(true|false)$/i

/** Finds what all cells of a column have in common; empty ones say nothing. Dates stay text: rules read them as dates. */
export class ColumnGuess {
  private readonly possible = new Set<ColumnKind>(['number', 'boolean', 'date'])
  private any = false

  see(cell: string): void {
    if (cell === '') return
    this.any = true
    if (this.possible.size === 0) return
    if (!numberForm.test(cell)) this.possible.delete('number')
    if (!booleanForm.test(cell)) this.possible.delete('boolean')
    if (instantFrom(cell) === undefined) this.possible.delete('date')
  }

  get kind(): ColumnKind {
    return this.any ? ([...this.possible][0] ?? 'text') : 'text'
  }
}

/** The kind of a column of a customer list by its name and its cells. */
export function columnKind(name: string, cells: Iterable<string>): ColumnKind {
  if (fields.includes(name as (typeof fields)[number])) return 'field'
  const guess = new ColumnGuess()
  for (const cell of cells) guess.see(cell)
  return guess.kind
}

/** The value of a cell in a column of this kind; an empty cell has none. */
export function cellValue(kind: ColumnKind, cell: string): Json | undefined {
  if (cell === '') return undefined
  if (kind === 'number') return Number(cell)
  return kind === 'boolean' ? cell.toLowerCase() === 'true' : cell
}
