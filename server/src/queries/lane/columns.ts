import { type Instant, isoOf } from '@rekindle/runtime'

/*
 * Arrays for `unnest`, one per column, as PostgreSQL's own text form of an array: `{"a",NULL}`. The client library
 * hands such a text on as it is, for an array of any type (`::uuid[]`, `::timestamptz[]`, `::jsonb[]`); arrays of
 * JavaScript it escapes value by value at three times the cost, and the server casts once more. A missing value
 * becomes null.
 */

type Missing = null | undefined

/** For `text[]`, `uuid[]` and whatever else reads its values from text. */
export function texts<Row>(rows: readonly Row[], pick: (row: Row) => string | Missing): string {
  return literalOf(rows, (row) => quoted(pick(row)))
}

/** For `int[]`. */
export const numbers = <Row>(rows: readonly Row[], pick: (row: Row) => number): string =>
  literalOf(rows, (row) => String(pick(row)))

/** For `bool[]`. */
export const booleans = <Row>(rows: readonly Row[], pick: (row: Row) => boolean): string =>
  literalOf(rows, (row) => (pick(row) ? 't' : 'f'))

/** For `timestamptz[]`. Most instants of a batch are the same one. */
export function instants<Row>(rows: readonly Row[], pick: (row: Row) => Instant | Missing): string {
  let known: Instant | undefined
  let text = ''
  return literalOf(rows, (row) => {
    const at = pick(row)
    if (at === null || at === undefined) return nothing
    if (at !== known) {
      known = at
      text = `"${isoOf(at)}"`
    }
    return text
  })
}

/** For `jsonb[]`. One object that many rows share is written once. */
export function jsons<Row>(rows: readonly Row[], pick: (row: Row) => unknown): string {
  let known: unknown
  let text = ''
  return literalOf(rows, (row) => {
    const value = pick(row)
    if (value === undefined || value === null) return nothing
    if (value !== known) {
      known = value
      // What JSON writes of a text is what an array wants of it; control characters are escaped by the first time.
      text = JSON.stringify(JSON.stringify(value))
    }
    return text
  })
}

const nothing = 'NULL'

const special = /["\\]/
const specials = /["\\]/g

function quoted(text: string | Missing): string {
  if (text === null || text === undefined) return nothing
  return special.test(text) ? `"${text.replace(specials, '\\$&')}"` : `"${text}"`
}

function literalOf<Row>(rows: readonly Row[], write: (row: Row) => string): string {
  return `{${rows.map(write).join(',')}}`
}
