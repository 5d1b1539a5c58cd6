/** The machine's value is group → node → phase; the row keeps only the last two. */
export function placeOf(value: unknown): { node: string; phase: string } {
  const group = Object.values(value as Record<string, Record<string, string>>)[0] ?? {}
  const [entry] = Object.entries(group)
  if (!entry) throw new Error(`The machine came to rest outside of a node: ${JSON.stringify(value)}.`)
  return { node: entry[0], phase: entry[1] }
}
