import { instantFrom, type Json } from '@rekindle/runtime'

export const columnKinds = ['field', 'number', 'text', 'boolean', 'date'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Columns that are no attributes, or are one whose text must not be taken for a number. */
export const fields = ['id', 'email', 'phone', 'name', 'locale', 'timeZone'] as const

/** No leading zeros: an article number is no amount. Fifteen digits are what a double keeps. */
const numberForm = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/
const booleanForm = /^(true|false)$/i

/** What all cells of a column have in common; empty ones say nothing. Dates stay text: rules read them as dates. */
export function columnKind(name: string, cells: Iterable<string>): ColumnKind {
  if (fields.includes(name as (typeof fields)[number])) return 'field'
  const possible = new Set<ColumnKind>(['number', 'boolean', 'date'])
  let any = false
  for (const cell of cells) {
    if (cell === '') continue
    any = true
    if (!numberForm.test(cell)) possible.delete('number')
    if (!booleanForm.test(cell)) possible.delete('boolean')
    if (instantFrom(cell) === undefined) possible.delete('date')
    if (possible.size === 0) return 'text'
  }
  return any ? ([...possible][0] ?? 'text') : 'text'
}

/** The value of a cell in a column of this kind; an empty cell has none. */
export function cellValue(kind: ColumnKind, cell: string): Json | undefined {
  if (cell === '') return undefined
  if (kind === 'number') return Number(cell)
  return kind === 'boolean' ? cell.toLowerCase() === 'true' : cell
}
