/** What stands in a row, from left to right. */
export const columns = ['step', 'leads', 'when', 'numbers', 'problems', 'deeds'] as const
export type Column = (typeof columns)[number]

/** The first column takes what the others leave. */
export const columnWidths: Record<Column, string | undefined> = {
  step: undefined,
  leads: '25%',
  when: '8.5rem',
  numbers: '11.5rem',
  problems: '4.75rem',
  deeds: '4.75rem',
}

/** Columns on screen: numbers and buttons only where there are some. */
export const columnsOf = (has: { numbers: boolean; deeds: boolean }): readonly Column[] =>
  columns.filter((name) => (name === 'numbers' || name === 'deeds' ? has[name] : true))
