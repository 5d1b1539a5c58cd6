/**
 * Rows to be written, by key, each as it stands at last. Of some it is known that no store has them yet: those can be
 * inserted without looking for an older one first.
 */
export class RowMap<Row> extends Map<string, Row> {
  private readonly added = new Set<string>()

  /** Sets a row that no store has. It stays new whatever is made of it in the same batch. */
  add(key: string, row: Row): void {
    this.added.add(key)
    this.set(key, row)
  }

  isNew(key: string): boolean {
    return this.added.has(key)
  }

  /** Rows that are new, and those that may be stored already. */
  parts(): { fresh: Row[]; known: Row[] } {
    const fresh: Row[] = []
    const known: Row[] = []
    for (const [key, row] of this) (this.added.has(key) ? fresh : known).push(row)
    return { fresh, known }
  }
}
