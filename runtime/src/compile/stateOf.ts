import type { Fragment } from '../node/Fragment.ts'
import { againPhase, phaseId } from './createCompileContext.ts'

/**
 * A node of one phase that never leads to itself is one state instead of two. Most nodes are: in flows of 500
 * nodes, where memory is cold, a step takes a quarter less for it.
 */
export function isFlat(id: string, fragment: Fragment): boolean {
  return Object.keys(fragment.phases).length === 1 && !leadsTo(fragment, `#${id}`)
}

/** The machine's state of one node; its id equals the node's. */
export function stateOf(id: string, fragment: Fragment): Record<string, unknown> {
  const arrive = { type: 'arrive', params: { node: id } }
  if (isFlat(id, fragment)) {
    const phase = fragment.phases[fragment.initial]
    return { id, ...phase, entry: [arrive, ...(phase?.entry ?? [])] }
  }
  const phases = Object.entries(fragment.phases).map(([name, phase]) => [
    name,
    { id: phaseId(id, name), ...phase },
  ])
  const again = phaseId(id, againPhase)
  return {
    id,
    entry: [arrive],
    initial: fragment.initial,
    states: {
      ...Object.fromEntries(phases),
      ...(leadsTo(fragment, `#${again}`)
        ? { [againPhase]: { id: again, always: [{ target: `#${id}` }] } }
        : {}),
    },
  }
}

/** Whether a transition leads to that state or one of its phases. */
const leadsTo = (fragment: Fragment, target: string): boolean =>
  Object.values(fragment.phases).some(({ always = [], on = {} }) =>
    [...always, ...Object.values(on).flat()].some(
      (transition) => transition.target === target || transition.target?.startsWith(`${target}/`) === true,
    ),
  )
