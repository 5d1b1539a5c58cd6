import type { Instant } from '../time/Instant.ts'
import type { Run } from './Run.ts'

/**
 * How far an event's own time may lie before a wait that it ends: clocks of senders are behind ours, stamps come without
 * seconds, and the engine takes a moment to begin the wait.
 */
export const leewayMs = 60_000

/** From when on what a customer does concerns a run. Usually the instant it began at; see `RunContext.since`. */
export const sinceOf = ({ startedAt, context }: Pick<Run, 'startedAt' | 'context'>): Instant =>
  context.since ?? startedAt
