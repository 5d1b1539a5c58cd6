/**
 * Rows to be written, by key, each as it stands at last. Of some it is known that no store has them yet: those can be
 * inserted without looking for an older one first.
 */
export class RowMap<Row> extends Map<string, Row> {
  /** Of the others: nearly all rows of an enrolment are new, and each key costs its hash. */
  private readonly older = new Set<string>()

  /** Sets a row that no store has. It stays new whatever is made of it in the same batch. */
  add(key: string, row: Row): void {
    super.set(key, row)
  }

  override set(key: string, row: Row): this {
    if (!this.has(key)) this.older.add(key)
    return super.set(key, row)
  }

  isNew(key: string): boolean {
    return this.has(key) && !this.older.has(key)
  }

  /** Rows that are new, and those that may be stored already. */
  parts(): { fresh: Row[]; known: Row[] } {
    if (this.older.size === 0) return { fresh: [...this.values()], known: [] }
    const fresh: Row[] = []
    const known: Row[] = []
    for (const [key, row] of this) (this.older.has(key) ? known : fresh).push(row)
    return { fresh, known }
  }
}
