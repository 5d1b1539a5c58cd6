import type { Flow, Goal } from '../flow/Flow.ts'
import { type Problem, problem } from '../flow/Problem.ts'
import { durationFrom } from '../time/duration.ts'
import { checkRule } from './checkRule.ts'

/** Exit rules and goals: rules that make sense, ids that differ, and at least one goal to measure by. */
export function checkJourneySettings(flow: Flow): Problem[] {
  const exits = flow.settings.exits ?? []
  const goals = flow.settings.goals ?? []
  const { reentry } = flow.settings
  const isKeyless = reentry?.kind === 'anyTime' && reentry.key.trim() === ''
  return [
    ...(isKeyless ? [problem('reentry.noKey', { path: ['settings', 'reentry', 'key'] })] : []),
    ...exits.flatMap((exit, i) => checkRule(exit.when, { path: ['settings', 'exits', i, 'when'] })),
    ...goals.flatMap((goal, i) =>
      goal.where ? checkRule(goal.where, { path: ['settings', 'goals', i, 'where'] }) : [],
    ),
    ...duplicates(
      exits.map((exit) => exit.id),
      ['settings', 'exits'],
    ),
    ...duplicates(
      goals.map((goal) => goal.id),
      ['settings', 'goals'],
    ),
    ...goals.flatMap(({ event, window }, i) =>
      durationFrom(window)?.amount === 0
        ? [problem('goal.noTime', { path: ['settings', 'goals', i, 'window'], params: { event, window } })]
        : [],
    ),
    ...checkValues(goals),
    ...(goals.length === 0 ? [problem('goal.missing', { path: ['settings', 'goals'] })] : []),
  ]
}

/** Money is added up over goals: in one currency, and each payment once. */
function checkValues(goals: readonly Goal[]): Problem[] {
  const valued = goals.flatMap(({ event, value }, i) =>
    value ? [{ event, i, currency: value.currency }] : [],
  )
  const [first] = valued
  return valued.flatMap(({ event, i, currency }, at) => {
    const path = ['settings', 'goals', i, 'value']
    if (first && currency !== first.currency)
      return [
        problem('goal.currencies', {
          path: [...path, 'currency'],
          params: { currency, other: first.currency },
        }),
      ]
    const isTwice = valued.slice(0, at).some((before) => before.event === event)
    return isTwice ? [problem('goal.valueTwice', { path, params: { event } })] : []
  })
}

/** Names each id that stands in the list a second time. */
export function duplicates(ids: readonly string[], path: (string | number)[], node?: string): Problem[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i
      ? [
          problem('duplicate.id', {
            path: [...path, i, 'id'],
            params: { id },
            ...(node === undefined ? {} : { node }),
          }),
        ]
      : [],
  )
}
