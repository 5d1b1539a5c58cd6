import type { AnswerName } from '../step/effects.ts'

/**
 * Names of machine events. XState reads names as patterns (`order.*`, `*`) and knows names of its own
 * (`xstate.after…`), so what customers send is prefixed and encoded: no outside name can be any of these.
 */
export const customerEvent = (name: string): string =>
  `e:${encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\u{FFFD}'))
    .replaceAll('.', '%2E')
    .replaceAll('*', '%2A')}`
export const timerEvent = (name: string): string => `r:timer:${name}`
export const answerEvent = (answer: AnswerName, outcome: string): string =>
  `r:answer:${answer.replace('.', ':')}:${outcome}`
/** Come and look again: facts have changed, or time has. */
export const lookEvent = 'r:look'
export const enterEvent = 'r:enter'
export const exitEvent = 'r:exit'
