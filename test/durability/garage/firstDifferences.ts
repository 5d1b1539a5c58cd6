/** Rows of one end that the other has not, a few of each table: what twins differ in, short enough to read. */
export function firstDifferences(
  one: Readonly<Record<string, readonly unknown[]>>,
  other: Readonly<Record<string, readonly unknown[]>>,
): Record<string, { rows: [number, number]; missing: string[]; extra: string[] }> {
  const differences: ReturnType<typeof firstDifferences> = {}
  for (const table of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const rowsOf = (end: typeof one) => new Set((end[table] ?? []).map((row) => JSON.stringify(row)))
    const [left, right] = [rowsOf(one), rowsOf(other)]
    const missing = [...left].filter((row) => !right.has(row)).slice(0, 3)
    const extra = [...right].filter((row) => !left.has(row)).slice(0, 3)
    const rows: [number, number] = [one[table]?.length ?? 0, other[table]?.length ?? 0]
    if (missing.length + extra.length > 0 || rows[0] !== rows[1])
      differences[table] = { rows, missing, extra }
  }
  return differences
}
