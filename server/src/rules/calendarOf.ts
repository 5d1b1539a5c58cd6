import type { Duration } from '@rekindle/runtime'

const units = { m: 60_000, h: 3_600_000 }

/** The length of a duration that no calendar has a say in: minutes, hours, and nothing at all. */
export function exactMs({ amount, unit }: Duration): number | undefined {
  if (unit === 'm' || unit === 'h') return amount * units[unit]
  return amount === 0 ? 0 : undefined
}

/** Days, weeks and months as PostgreSQL writes an interval. */
export function calendarOf({ amount, unit }: Duration, sign: 1 | -1 = 1): string {
  const count = sign * amount
  if (unit === 'mo') return `${count} months`
  return `${unit === 'w' ? 7 * count : count} days`
}
