import type { OutlineRow } from './OutlineRow.ts'

/** Ids of the steps between two rows, both included, whichever comes first. */
export function markRange(rows: readonly OutlineRow[], one: string, other: string): string[] {
  const ends = [rows.findIndex(({ key }) => key === one), rows.findIndex(({ key }) => key === other)]
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  return rows.slice(Math.max(0, from), to + 1).flatMap((row) => (row.kind === 'step' ? [row.id] : []))
}
