import type { PlanReport } from '@rekindle/server/contract'

/** One decision: for how many it was made, and for how many it came true. */
export interface TallyRow {
  choice: string
  planned: number
  actual: number
}

export interface Tally {
  rows: TallyRow[]
  /** Outcomes that nobody chose: who could not be moved, needs attention, or had left before. */
  otherwise: { outcome: string; count: number }[]
  /** Share of the letters that were read; undefined while they still go out. */
  progress: number | undefined
}

type Outcome = PlanReport['actual'][number]['outcome']

const choiceOf: Partial<Record<Outcome, string>> = {
  stayed: 'stay',
  moved: 'move',
  movedTo: 'moveTo',
  exited: 'exit',
  sent: 'send',
  skipped: 'skip',
}

/** What was planned against what was done, choice by choice. */
export function tallyReport({ planned, actual, waiting, state }: PlanReport): Tally {
  const rows = new Map<string, TallyRow>()
  const rowOf = (choice: string): TallyRow => {
    const row = rows.get(choice) ?? { choice, planned: 0, actual: 0 }
    rows.set(choice, row)
    return row
  }
  const otherwise = new Map<string, number>()
  for (const { choice, count } of planned) rowOf(choice).planned += count
  for (const { outcome, count } of actual) {
    const choice = choiceOf[outcome]
    if (choice) rowOf(choice).actual += count
    else otherwise.set(outcome, (otherwise.get(outcome) ?? 0) + count)
  }
  const read = actual.reduce((sum, { count }) => sum + count, 0)
  return {
    rows: [...rows.values()],
    otherwise: [...otherwise].map(([outcome, count]) => ({ outcome, count })),
    progress: state === 'done' ? 1 : state === 'posting' ? undefined : read / (read + waiting),
  }
}
