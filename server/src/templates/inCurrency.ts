import type { Flow } from '@rekindle/runtime'

/** A drawing whose goals read their worth from events in the currency a workspace counts in. Fixed amounts stay: they would be others. */
export function inCurrency(flow: Flow, currency: string): Flow {
  const goals = flow.settings.goals?.map((goal) =>
    goal.value?.from === 'event' ? { ...goal, value: { ...goal.value, currency } } : goal,
  )
  return goals ? { ...flow, settings: { ...flow.settings, goals } } : flow
}
