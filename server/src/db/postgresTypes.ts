import { type Instant, isoOf } from '@rekindle/runtime'

/** `timestamptz` ↔ milliseconds. Accepts ISO text and dates as well. */
export const instantType = {
  to: 1184,
  from: [1184],
  serialize: (value: Instant | string | Date): string => {
    if (typeof value === 'number') return isoOf(value)
    return typeof value === 'string' ? value : value.toISOString()
  },
  parse: (text: string): Instant => new Date(text).getTime(),
}

/** `bigint` as a number: counts here stay far below 2^53. */
export const numberType = {
  to: 20,
  from: [20],
  serialize: (value: number): string => String(value),
  parse: (text: string): number => Number(text),
}
