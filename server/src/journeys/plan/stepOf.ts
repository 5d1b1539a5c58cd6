import type { Flow } from '@rekindle/runtime'
import type { PlanStep } from '../../contract/plans.ts'

/** A node as people know it; one that the drawing has not has no kind. */
export function stepOf({ nodes }: Flow, node: string): PlanStep {
  const { type = '', title } = nodes[node] ?? {}
  return title === undefined ? { node, type } : { node, type, title }
}
