import {
  checkFlow,
  checkSegmentNames,
  checkSoundFlow,
  Flow,
  FlowNode,
  limits,
  type Problem,
  type Registry,
} from '@rekindle/runtime'
import { memoRegistry } from './memoRegistry.ts'

export type Checker = (flow: Flow, segments?: ReadonlySet<string>) => Problem[]

/**
 * Checks a drawing again and again, and looks only at what has changed since: nodes are compared by identity, which
 * holds because drawings are never mutated. Names of segments are checked when those that exist are known.
 */
export function createChecker(registry: Registry): Checker {
  const memo = memoRegistry(registry)
  const known = new WeakMap<FlowNode, boolean>()
  const isNode = (node: FlowNode): boolean => {
    const before = known.get(node)
    if (before !== undefined) return before
    const sound = FlowNode.safeParse(node).success
    known.set(node, sound)
    return sound
  }
  return (flow, segments) => {
    const nodes = Object.values(flow.nodes)
    const fits = nodes.length <= limits.nodes && flow.edges.length <= limits.edges
    const sound = fits && nodes.every(isNode) && Flow.safeParse({ ...flow, nodes: {} }).success
    // A schema copies what it reads, and copies have no past: a sound drawing is checked as it is.
    if (!sound) return checkFlow(flow, memo).problems
    const missing = segments ? checkSegmentNames(flow, segments) : []
    return [...missing, ...checkSoundFlow(flow, memo)]
  }
}
