import type { Flow } from '@rekindle/runtime'
import type { History } from '../History.ts'
import { mergeFlows } from './mergeFlows.ts'

/**
 * Takes what somebody else did into every value one can go back to: undo then takes back one's own commands only.
 * `merged` is the present with theirs in it; `base` is what both began with.
 */
export function rebaseHistory(history: History, merged: Flow, base: Flow, theirs: Flow): History {
  const rebased = new Map<Flow, Flow>([[history.present, merged]])
  const take = <Step extends { flow: Flow }>(step: Step): Step => {
    const flow = rebased.get(step.flow) ?? mergeFlows(base, step.flow, theirs).flow
    rebased.set(step.flow, flow)
    return { ...step, flow }
  }
  return { present: merged, past: history.past.map(take), future: history.future.map(take) }
}
