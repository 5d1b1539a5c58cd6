import { currencyDigits, type Goal, type NoValueReason } from '@rekindle/runtime'
import type { GoalWorth } from '../contract/stats.ts'
import type { Count } from '../queries/stats/loadCounts.ts'

export type Worths = Record<string, GoalWorth>

/** Nothing yet, for each goal that says what it is worth; `undefined` when none does. */
export function noWorths(goals: readonly Goal[]): Worths | undefined {
  const worths = goals.flatMap(({ id, value }): [string, GoalWorth][] => {
    if (!value) return []
    const { currency } = value
    const digits = currencyDigits(currency)
    return [[id, { currency, digits, sum: 0, beforeAnyMessage: 0, nodes: {}, unvalued: {} }]]
  })
  return worths.length > 0 ? Object.fromEntries(worths) : undefined
}

/** Adds a counter of kind `valued` or `unvalued` to what its goal is worth. */
export function addWorth(worths: Worths, { node, kind, key, count }: Omit<Count, 'versionId'>): void {
  const [goal = '', reason = ''] = key.split(':')
  const worth = worths[goal]
  if (!worth) return
  if (kind === 'unvalued') worth.unvalued[reason as NoValueReason] = count
  else {
    worth.sum += count
    if (node === '') worth.beforeAnyMessage += count
    else worth.nodes[node] = count
  }
}
