import type { Flow } from '@rekindle/runtime'
import { type Point, snap } from './Point.ts'

/** Places nodes by id. Strangers are left out; a move to the same place is no change. */
export function moveNodes(flow: Flow, places: ReadonlyMap<string, Point>): Flow {
  const layout = { ...flow.layout }
  let moved = false
  for (const [id, place] of places) {
    if (!Object.hasOwn(flow.nodes, id)) continue
    const [x, y] = snap(place)
    const before = layout[id]
    if (before && before[0] === x && before[1] === y) continue
    layout[id] = [x, y]
    moved = true
  }
  return moved ? { ...flow, layout } : flow
}
