import type { Flow } from '../flow/Flow.ts'
import type { LeftNode } from '../node/NodeType.ts'
import { linesInto } from './linesInto.ts'
import type { SoundNodes } from './SoundNodes.ts'

/**
 * Where people were a moment before they come to a node. Whatever holds nobody up is seen through, and a disabled node is as if
 * it were not there, by the one port that leads past it.
 */
export function justBefore(
  flow: Flow,
  sound: SoundNodes,
  bypass: ReadonlyMap<string, string | undefined>,
  node: string,
): LeftNode[] {
  const into = linesInto(flow.edges)
  const open = (id: string) =>
    (into.get(id) ?? []).filter(({ from, port }) => !bypass.has(from) || bypass.get(from) === port)
  const seen = new Set<string>()
  const found: LeftNode[] = []
  const queue = open(node)
  for (let edge = queue.pop(); edge; edge = queue.pop()) {
    const { from, port } = edge
    if (seen.has(`${from} ${port}`)) continue
    seen.add(`${from} ${port}`)
    const one = sound.get(from)
    if (one && !bypass.has(from)) found.push({ type: one.type.type, settings: one.settings, port })
    if (bypass.has(from) || one?.type.lasts === undefined) queue.push(...open(from))
  }
  return found
}
