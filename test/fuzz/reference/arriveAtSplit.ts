import { durationFrom, type Flow, slotOf } from '@rekindle/runtime'
import { remindAfter } from './remind.ts'
import type { Move, Standing } from './Standing.ts'

/** Shares are dealt out over 10,000 slots in the order of the arms; who has an arm keeps it. */
export function arriveAtSplit(here: Standing): Move {
  const { flow, run, facts } = here
  const { experiment, arms } = here.settings
  const slot = slotOf(experiment, facts.customerId)
  let end = 0
  const dealt = arms.find((arm) => {
    end += Math.round(arm.share * 100)
    return slot < end
  })
  const arm = arms.find((one) => one.id === facts.assignments[experiment]) ?? dealt
  if (!arm) throw new Error(`No arm holds slot ${slot}.`)
  here.ask('split.assign', { experiment, arm: arm.id, slot, control: arm.control ?? false })
  const isDrawn = flow.edges.some((edge) => edge.from === run.node && edge.port === arm.id)
  if (!arm.control || isDrawn) return { leave: arm.id }
  return remindAfter(here, 'watched', { kind: 'after', duration: longestGoal(flow) })
}

const usualDays = { m: 1 / 1_440, h: 1 / 24, d: 1, w: 7, mo: 30.5 }

function longestGoal(flow: Flow): string {
  const windows = (flow.settings.goals ?? []).flatMap(({ window }) => {
    const { amount, unit } = durationFrom(window) ?? { amount: 0, unit: 'd' }
    return amount > 0 ? [{ window, days: amount * usualDays[unit] }] : []
  })
  return windows.sort((a, b) => b.days - a.days)[0]?.window ?? '30d'
}
