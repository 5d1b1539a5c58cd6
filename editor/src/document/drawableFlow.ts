import { Flow, limits } from '@rekindle/runtime'
import { placed } from './placed.ts'

/** A stored draft where it can be drawn: it is a flow, of a size that a canvas can bear. Every card has a place then. */
export function drawableFlow(draft: unknown): Flow | undefined {
  const flow = Flow.safeParse(draft).data
  return flow && Object.keys(flow.nodes).length <= limits.nodes ? placed(flow) : undefined
}
