/** What stands in a row, from left to right. */
export const columns = ['step', 'leads', 'when', 'numbers', 'marks', 'problems', 'deeds'] as const
export type Column = (typeof columns)[number]

/** The first column takes what the others leave. */
export const columnWidths: Record<Column, string | undefined> = {
  step: undefined,
  leads: '22%',
  when: '7rem',
  numbers: '11.5rem',
  marks: '12rem',
  problems: '4.5rem',
  deeds: '4.75rem',
}

type Rare = 'numbers' | 'marks' | 'deeds'

/** Columns on screen: those that are seldom wanted only where they are. */
export const columnsOf = (has: Record<Rare, boolean>): readonly Column[] =>
  columns.filter((name) => !(name in has) || has[name as Rare])
