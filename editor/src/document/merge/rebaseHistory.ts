import type { Flow } from '@rekindle/runtime'
import type { History } from '../History.ts'
import { type MergeChoices, same } from './Merge.ts'
import { mergeFlows } from './mergeFlows.ts'

/**
 * Takes what somebody else did into every value one can go back to: undo then takes back one's own commands only.
 * Commands that change nothing any more, because they did the same or it was given up for theirs, are left out.
 * `merged` is the present with theirs in it; `base` is what both began with. What was decided for the present holds for all
 * of them.
 */
export function rebaseHistory(
  history: History,
  merged: Flow,
  base: Flow,
  theirs: Flow,
  choices: MergeChoices = {},
): History {
  const rebased = new Map<Flow, Flow>([[history.present, merged]])
  const take = <Step extends { flow: Flow }>(step: Step): Step => {
    const flow = rebased.get(step.flow) ?? mergeFlows(base, step.flow, theirs, choices).flow
    rebased.set(step.flow, flow)
    return { ...step, flow }
  }
  const past = history.past.map(take)
  const future = history.future.map(take)
  return {
    present: merged,
    past: past.filter(({ flow }, i) => !same(flow, (past[i + 1] ?? { flow: merged }).flow)),
    // The last of them is the next to be done again.
    future: future.filter(({ flow }, i) => !same(flow, (future[i + 1] ?? { flow: merged }).flow)),
  }
}
