import { type Instant, isoOf } from '@rekindle/runtime'

/*
 * Arrays for `unnest`, one per column, as PostgreSQL's own text form of an array: `{"a",NULL}`. The client library
 * hands such a text on as it is, for an array of any type (`::uuid[]`, `::timestamptz[]`, `::jsonb[]`); arrays of
 * JavaScript it escapes value by value at three times the cost, and the server casts once more. A missing value
 * becomes null; a column of nothing else is empty, so one column of each `unnest` has to be full.
 */

type Missing = null | undefined

/** For `text[]`, `uuid[]` and whatever else reads its values from text. */
export function texts<Row>(rows: readonly Row[], pick: (row: Row) => string | Missing): string {
  const words: (string | Missing)[] = []
  let isPlain = true
  for (const row of rows) {
    const word = pick(row)
    words.push(word)
    if (isPlain && (word === null || word === undefined || special.test(word))) isPlain = false
  }
  // Nearly always: one join of what is there, instead of a new text for each value.
  return isPlain && words.length > 0 ? `{"${words.join('","')}"}` : literalOf(words, quoted)
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

/** For `jsonb[]` of values that differ from row to row. */
export const jsons = <Row>(rows: readonly Row[], pick: (row: Row) => unknown): string =>
  literalOf(rows, (row) => {
    const value = pick(row)
    // What JSON writes of a text is what an array wants of it; control characters are escaped by the first time.
    return value === undefined || value === null ? nothing : JSON.stringify(JSON.stringify(value))
  })

/**
 * A column of which many rows have the same: each text is written, sent and read by the server once. `places` is an
 * `int[]` into `values`, for `(values)[place]`. A uuid, an instant or a JSON value costs the server ten times as much to
 * read as a number does.
 */
export interface Shared {
  values: string
  places: string
}

/** Values of `uuid[]` or `text[]`. */
export const shared = <Row>(rows: readonly Row[], pick: (row: Row) => string | Missing): Shared =>
  share(rows, pick, quoted)

/** Values of `timestamptz[]`. */
export const sharedInstants = <Row>(rows: readonly Row[], pick: (row: Row) => Instant | Missing): Shared =>
  share(rows, pick, (at) => `"${isoOf(at)}"`)

/** Values of `jsonb[]`. */
export const sharedJsons = <Row>(rows: readonly Row[], pick: (row: Row) => unknown): Shared => {
  let known: unknown
  let text: string | undefined
  return share(
    rows,
    (row) => {
      const value = pick(row)
      if (value !== known) {
        known = value
        text = value === undefined || value === null ? undefined : JSON.stringify(value)
      }
      return text
    },
    (one) => JSON.stringify(one),
  )
}

function share<Row, Value>(
  rows: readonly Row[],
  pick: (row: Row) => Value | Missing,
  write: (value: Value) => string,
): Shared {
  const placeOf = new Map<Value, number>()
  let known: Value | Missing
  let place = nothing
  const places = literalOf(rows, (row) => {
    const value = pick(row)
    if (value === undefined || value === null) return nothing
    if (value === known) return place
    let number = placeOf.get(value)
    if (number === undefined) {
      number = placeOf.size + 1
      placeOf.set(value, number)
    }
    known = value
    place = String(number)
    return place
  })
  return { places, values: literalOf([...placeOf.keys()], write) }
}

const nothing = 'NULL'

const special = /["\\]/
const specials = /["\\]/g

function quoted(text: string | Missing): string {
  if (text === null || text === undefined) return nothing
  return special.test(text) ? `"${text.replace(specials, '\\$&')}"` : `"${text}"`
}

/** Nothing but nulls is an empty list: `unnest` fills up the shorter of its lists with nulls. */
function literalOf<Row>(rows: readonly Row[], write: (row: Row) => string): string {
  const words: string[] = []
  let isEmpty = true
  for (const row of rows) {
    const word = write(row)
    if (word !== nothing) isEmpty = false
    words.push(word)
  }
  return isEmpty ? '{}' : `{${words.join(',')}}`
}
