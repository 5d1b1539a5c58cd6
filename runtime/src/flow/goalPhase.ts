import { murmur3 } from '../compile/hash.ts'
import type { Goal } from './Flow.ts'

/**
 * A mark of what a goal counts: its event, condition and window. Another one begins a new measuring phase: its numbers
 * are never added to those of the old one. A new title changes nothing.
 */
export const goalPhase = ({ event, where, window }: Goal): string =>
  murmur3(JSON.stringify([event, where ?? null, window]))
    .toString(16)
    .padStart(8, '0')
