import { limits } from '../flow/limits.ts'

/**
 * What one piece of copy may cost. Counted in work, never in milliseconds: the same copy and facts must give the same
 * text on a busy machine.
 */
export const copyLimits = {
  /** UTF-16 units of template text; never more than the bytes allowed. */
  parse: limits.copyBytes,
  /** Tags, outputs and pieces of text rendered. */
  parts: 20_000,
  /** Letters and list items that filters, ranges and assignments make. */
  memory: 1_000_000,
} as const

/** The message every breach of a limit ends with; liquidjs words its own the same way. */
export const limitExceeded = 'limit exceeded'
