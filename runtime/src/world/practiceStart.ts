import type { Instant } from '../time/Instant.ts'

/** Midnight in Shanghai on Monday 2 March 2026: where practice clocks begin and what example dates refer to. */
export const practiceStart: Instant = Date.UTC(2026, 2, 1, 16)
