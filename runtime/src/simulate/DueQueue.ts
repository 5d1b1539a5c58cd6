import type { Instant } from '../time/Instant.ts'

interface Entry {
  at: Instant
  id: string
}

/** Ids by the instant they are due at: a binary heap. An id has one instant; setting it again replaces it. */
export class DueQueue {
  private readonly heap: Entry[] = []
  private readonly dueAt = new Map<string, Instant>()

  set(id: string, at: Instant | undefined): void {
    if (at === this.dueAt.get(id)) return
    if (at === undefined) {
      this.dueAt.delete(id)
      return
    }
    this.dueAt.set(id, at)
    this.heap.push({ at, id })
    this.rise(this.heap.length - 1)
  }

  /** The earliest instant of all. Entries that were replaced are dropped on the way. */
  next(): Instant | undefined {
    for (let top = this.heap[0]; top; top = this.heap[0]) {
      if (this.dueAt.get(top.id) === top.at) return top.at
      this.drop()
    }
    return undefined
  }

  /** Ids due at or before `at`, earliest first. They stay due until they are set anew. */
  by(at: Instant, limit: number): string[] {
    const found: Entry[] = []
    for (
      let next = this.next();
      next !== undefined && next <= at && found.length < limit;
      next = this.next()
    ) {
      found.push(this.heap[0] as Entry)
      this.drop()
    }
    for (const entry of found) {
      this.heap.push(entry)
      this.rise(this.heap.length - 1)
    }
    return [...new Set(found.map(({ id }) => id))]
  }

  private drop(): void {
    const last = this.heap.pop()
    if (last && this.heap.length > 0) {
      this.heap[0] = last
      this.sink(0)
    }
  }

  private rise(from: number): void {
    let i = from
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!this.isBefore(i, parent)) return
      this.swap(i, parent)
      i = parent
    }
  }

  private sink(from: number): void {
    let i = from
    for (;;) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < this.heap.length && this.isBefore(child, least)) least = child
      if (least === i) return
      this.swap(i, least)
      i = least
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [x, y] = [this.heap[a] as Entry, this.heap[b] as Entry]
    return x.at < y.at || (x.at === y.at && x.id < y.id)
  }

  private swap(a: number, b: number): void {
    const kept = this.heap[a] as Entry
    this.heap[a] = this.heap[b] as Entry
    this.heap[b] = kept
  }
}
