import type { Instant } from '../time/Instant.ts'
import type { Run } from './Run.ts'

/** From when on what a customer does concerns a run. Usually the instant it began at; see `RunContext.since`. */
export const sinceOf = ({ startedAt, context }: Pick<Run, 'startedAt' | 'context'>): Instant =>
  context.since ?? startedAt
