import { instantFrom } from '../time/Instant.ts'

/** Same value: numbers as numbers, instants as instants, text letter by letter. Nothing equals a missing value. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return false
  if (typeof a !== typeof b) return false
  if (typeof a === 'string') return a === b || compareInstants(a, b) === 0
  return a === b
}

/** Order of two values of one kind; `undefined` when they can't be compared. Text goes by code point. */
export function compareValues(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a - b) ? undefined : a - b
  if (typeof a === 'string' && typeof b === 'string') return compareInstants(a, b) ?? compareText(a, b)
  return undefined
}

function compareInstants(a: unknown, b: unknown): number | undefined {
  const left = instantFrom(a)
  if (left === undefined) return undefined
  const right = instantFrom(b)
  return right === undefined ? undefined : left - right
}

/** By code point, as PostgreSQL's "C" collation over UTF-8 does; `<` on strings goes by UTF-16 unit. */
function compareText(a: string, b: string): number {
  const left = a[Symbol.iterator]()
  const right = b[Symbol.iterator]()
  for (;;) {
    const x = left.next()
    const y = right.next()
    if (x.done || y.done) return Number(y.done ?? false) - Number(x.done ?? false)
    if (x.value !== y.value) return (x.value.codePointAt(0) ?? 0) - (y.value.codePointAt(0) ?? 0)
  }
}
