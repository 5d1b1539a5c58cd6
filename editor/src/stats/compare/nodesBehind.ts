import type { Flow } from '@rekindle/runtime'
import { edgesFrom } from '../../canvas/edgesFrom.ts'

/** Every node one can come to behind a port. */
export function nodesBehind({ edges }: Pick<Flow, 'edges'>, node: string, port: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const queue = edgesFrom(edges, node).flatMap((edge) => (edge.port === port ? [edge.to] : []))
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    for (const edge of edgesFrom(edges, at)) queue.push(edge.to)
  }
  return seen
}
