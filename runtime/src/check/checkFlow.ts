import { Flow } from '../flow/Flow.ts'
import { limits } from '../flow/limits.ts'
import { hasErrors, type Problem, problem } from '../flow/Problem.ts'
import type { Registry } from '../node/NodeType.ts'
import { checkEdges } from './checkEdges.ts'
import { checkEntry } from './checkEntry.ts'
import { checkJourneySettings } from './checkJourneySettings.ts'
import { checkLoops } from './checkLoops.ts'
import { checkNodes } from './checkNodes.ts'
import { deepest, depthOf } from './depth.ts'
import { problemsOfZod } from './problemsOfZod.ts'

/** `flow` is there when the shape is right, even if there are errors within. Runs only without errors. */
export interface CheckedFlow {
  flow?: Flow | undefined
  problems: Problem[]
}

/** Finds everything wrong with a flow. Never throws, whatever `value` is; errors come before warnings. */
export function checkFlow(value: unknown, registry: Registry): CheckedFlow {
  const early = checkSize(value)
  if (early.length > 0) return { problems: early }
  const parsed = Flow.safeParse(value)
  if (!parsed.success) return { problems: problemsOfZod(parsed.error, value) }
  return { flow: parsed.data, problems: checkSoundFlow(parsed.data, registry) }
}

/** The same for a flow whose shape is known to be right; errors come before warnings. */
export function checkSoundFlow(flow: Flow, registry: Registry): Problem[] {
  const nodes = checkNodes(flow, registry)
  const problems = [
    ...nodes.problems,
    ...checkEntry(flow, registry),
    ...checkEdges(flow, nodes.ports),
    ...checkLoops(flow, nodes.restless),
    ...checkJourneySettings(flow),
  ]
  return problems.sort((a, b) => rank(a) - rank(b))
}

/** Whether a flow may be compiled and published. */
export const isRunnable = (checked: CheckedFlow): checked is CheckedFlow & { flow: Flow } =>
  checked.flow !== undefined && !hasErrors(checked.problems)

const rank = (p: Problem): number => (p.severity === 'error' ? 0 : 1)

/** What must be known before a schema walks the value: its depth, its format, its size. */
function checkSize(value: unknown): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [problem('flow.shape', { params: { detail: 'A flow is a JSON object.' } })]
  }
  if (depthOf(value) > deepest) {
    return [
      problem('flow.shape', { params: { detail: `The flow is nested more than ${deepest} levels deep.` } }),
    ]
  }
  const { format, nodes, edges } = value as Record<string, unknown>
  if (typeof format === 'number' && format > 1)
    return [problem('flow.format.newer', { path: ['format'], params: { format } })]
  const nodeCount = sizeOf(nodes)
  if (nodeCount > limits.nodes) {
    return [
      problem('flow.tooManyNodes', { path: ['nodes'], params: { count: nodeCount, limit: limits.nodes } }),
    ]
  }
  const edgeCount = sizeOf(edges)
  if (edgeCount > limits.edges) {
    return [
      problem('flow.tooManyEdges', { path: ['edges'], params: { count: edgeCount, limit: limits.edges } }),
    ]
  }
  return []
}

const sizeOf = (value: unknown): number =>
  Array.isArray(value)
    ? value.length
    : typeof value === 'object' && value !== null
      ? Object.keys(value).length
      : 0
