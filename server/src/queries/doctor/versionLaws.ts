import type { Comparison } from './Comparison.ts'
import type { Tally } from './Tally.ts'

const ended = (tally: Tally): number =>
  tally.counted('', 'completed') + tally.counted('', 'exited') + tally.counted('', 'failed')

/** started + moved in = active + completed + exited + failed + moved out, the active ones counted in rows; goals counted = goals kept, and so is what they are worth. */
export const versionLaws = (tally: Tally): Comparison[] => [
  {
    law: 'version',
    place: tally.place,
    expected: tally.counted('', 'started') + tally.counted('', 'movedIn'),
    actual: tally.resting() + ended(tally) + tally.counted('', 'moved'),
  },
  ...tally.goals.flatMap((goal) => moneyLaws(tally, goal)),
  ...tally.goals.map(
    (goal): Comparison => ({
      law: 'goal',
      place: `${tally.place} ${goal}`,
      expected: tally.goalRows(goal),
      actual: tally.counted('', 'goal', goal),
    }),
  ),
]

/** What goals are worth by the counters of all nodes = what is kept with each; the same of those without a value. */
function moneyLaws(tally: Tally, goal: string): Comparison[] {
  const [kept, counted] = [tally.moneyRows(goal), tally.countedMoney(goal)]
  const place = `${tally.place} ${goal}`
  return [
    { law: 'money', place, expected: kept.value, actual: counted.value },
    { law: 'money', place: `${place} without value`, expected: kept.unvalued, actual: counted.unvalued },
  ]
}

/** What charts show over time adds up to what is shown in all. */
export const timeLaws = (tally: Tally): Comparison[] =>
  tally.byTime().map(({ name, total, timed }) => ({
    law: 'time',
    place: `${tally.place} ${name}`,
    expected: total,
    actual: timed,
  }))

/** The same over all versions of a journey, without moves: they are within it. */
export function journeyLaws(tallies: readonly Tally[]): Comparison[] {
  const journeys = new Map<string, Tally[]>()
  for (const tally of tallies) {
    const id = tally.version.journeyId
    journeys.set(id, [...(journeys.get(id) ?? []), tally])
  }
  return [...journeys.values()].map((versions) => ({
    law: 'journey',
    place: versions[0]?.place.replace(/ v\d+$/, '') ?? '',
    expected: versions.reduce((sum, tally) => sum + tally.counted('', 'started'), 0),
    actual: versions.reduce((sum, tally) => sum + tally.resting() + ended(tally), 0),
  }))
}
