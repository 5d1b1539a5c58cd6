import { murmur3Each } from '../compile/hash.ts'
import type { Instant } from '../time/Instant.ts'

/**
 * A UUID (version 8) whose first 48 bits are the instant and whose rest is a hash of `parts`: rows sort by
 * time, and the same step done again after a crash makes the same id. `parts` must be unique at that instant.
 */
export function timedId(at: Instant, ...parts: (string | number)[]): string {
  const text = parts.join('\u{1f}')
  const time = Math.max(0, at).toString(16).padStart(12, '0').slice(-12)
  const hash = murmur3Each(text, seeds)
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('')
  const variant = ((Number.parseInt(hash.charAt(3), 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-8${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`
}

const seeds = [1, 2, 3]
