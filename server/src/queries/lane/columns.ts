import { type Instant, isoOf } from '@rekindle/runtime'

/*
 * Arrays for `unnest`, one per column. Instants, booleans and JSON travel as text and are cast by the
 * statement (`::text[]::timestamptz[]`), which no client library can misread. A missing value becomes null.
 */

type Missing = null | undefined

export const texts = <Row>(rows: readonly Row[], pick: (row: Row) => string | Missing): string[] =>
  rows.map((row) => pick(row) ?? null) as string[]

export const numbers = <Row>(rows: readonly Row[], pick: (row: Row) => number): number[] => rows.map(pick)

export const booleans = <Row>(rows: readonly Row[], pick: (row: Row) => boolean): string[] =>
  rows.map((row) => String(pick(row)))

export const instants = <Row>(rows: readonly Row[], pick: (row: Row) => Instant | Missing): string[] =>
  texts(rows, (row) => {
    const at = pick(row)
    return at === null || at === undefined ? null : isoOf(at)
  })

export const jsons = <Row>(rows: readonly Row[], pick: (row: Row) => unknown): string[] =>
  texts(rows, (row) => {
    const value = pick(row)
    return value === undefined || value === null ? null : JSON.stringify(value)
  })
