import type { Instant } from '@rekindle/runtime'

/** The least of all ids whose first 48 bits are this instant or a later one. */
export function firstIdOf(at: Instant): string {
  const time = Math.max(0, at).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}

/** What the first 48 bits of a time-ordered id say. */
export const instantOfId = (id: string): Instant => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
