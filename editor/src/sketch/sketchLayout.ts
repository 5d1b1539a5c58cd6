import type { Flow } from '@rekindle/runtime'
import type { Point } from '../document/Point.ts'

type Drawing = Pick<Flow, 'entry' | 'nodes' | 'edges' | 'layout'>

const step = { x: 280, y: 130 }

/** Where each node stands: as drawn, else in columns by the number of edges from the entry. */
export function sketchLayout(flow: Drawing): Map<string, Point> {
  const ids = Object.keys(flow.nodes)
  const { layout } = flow
  if (layout && ids.every((id) => layout[id])) return new Map(ids.map((id) => [id, layout[id] ?? [0, 0]]))
  const columns = columnsOf(flow, ids)
  const filled = new Map<number, number>()
  const sizes = new Map<number, number>()
  for (const column of columns.values()) sizes.set(column, (sizes.get(column) ?? 0) + 1)
  return new Map(
    ids.map((id) => {
      const column = columns.get(id) ?? 0
      const row = filled.get(column) ?? 0
      filled.set(column, row + 1)
      return [id, [column * step.x, (row - ((sizes.get(column) ?? 1) - 1) / 2) * step.y]]
    }),
  )
}

/** Breadth first from the entry; nodes nobody reaches stand in the first column. */
function columnsOf(flow: Drawing, ids: string[]): Map<string, number> {
  const columns = new Map([[flow.entry, 0]])
  const queue = [flow.entry]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const next = (columns.get(at) ?? 0) + 1
    for (const { from, to } of flow.edges) {
      if (from !== at || columns.has(to)) continue
      columns.set(to, next)
      queue.push(to)
    }
  }
  for (const id of ids) if (!columns.has(id)) columns.set(id, 0)
  return columns
}
