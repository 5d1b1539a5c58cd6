import { LiquidError } from 'liquidjs'
import { limitExceeded } from './copyLimits.ts'

/** What is wrong with a piece of copy, and on which line. */
export interface CopyFault {
  line: number
  detail: string
}

/** The fault behind whatever parsing or rendering threw. */
export function copyFault(error: unknown): CopyFault {
  const message = error instanceof Error ? error.message : String(error)
  return { line: lineOf(error), detail: (message.split('\n')[0] ?? '').replace(/, line:\d+, col:\d+$/, '') }
}

/** Our limits, liquidjs's, and those of the language: longest string, deepest stack. */
export const isLimitFault = ({ detail }: CopyFault): boolean =>
  detail.endsWith(limitExceeded) || /^(Invalid string length|Maximum call stack)/.test(detail)

function lineOf(error: unknown): number {
  if (!LiquidError.is(error)) return 1
  const [line] = error.token.getPosition()
  return line ?? 1
}
