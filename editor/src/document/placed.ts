import type { Flow, FlowClip } from '@rekindle/runtime'
import { flowOrder } from './flowOrder.ts'

type Drawing = Pick<Flow, 'nodes' | 'edges' | 'layout'>
type Layout = NonNullable<Flow['layout']>

/** No drawing is that wide: a card further out could be found by nobody, and nothing else seen beside it. */
const farthest = 200_000
const across = 344
const down = 208

/** The drawing with a place for every card: a flow that was written by hand or by another program may have none. */
export function placed(flow: Flow): Flow {
  const layout = layoutOf(flow, flow.entry)
  return layout === flow.layout ? flow : { ...flow, layout }
}

/** A piece of a drawing with a place for every card and note, and for nothing else. */
export function placedClip(clip: FlowClip): FlowClip {
  const layout = layoutOf(clip)
  const [anywhere = [0, 0]] = Object.values(layout)
  const notes = clip.notes?.map((note) => (isSeen(note.at) ? note : { ...note, at: anywhere }))
  return { ...clip, layout, ...(notes ? { notes } : {}) }
}

/**
 * Cards that have no place, or one out of this world, come to lie in columns, each to the right of what leads to it, below
 * all that has a place. Where every card has one, the very layout.
 */
function layoutOf(drawing: Drawing, entry = ''): Layout {
  const { nodes, edges, layout = {} } = drawing
  const ids = Object.keys(nodes)
  const known = ids.flatMap((id): [string, [number, number]][] => {
    const at = layout[id]
    return isSeen(at) ? [[id, at]] : []
  })
  if (known.length === ids.length && drawing.layout && Object.keys(layout).length === ids.length)
    return drawing.layout
  const lost = new Set(ids.filter((id) => !isSeen(layout[id])))
  const left = known.length === 0 ? 0 : Math.min(...known.map(([, [x]]) => x))
  const top = known.length === 0 ? 0 : Math.max(...known.map(([, [, y]]) => y)) + down
  const filled = new Map<number, number>()
  const found = [...columnsOf({ entry, nodes, edges }, lost)].map(
    ([id, column]): [string, [number, number]] => {
      const row = filled.get(column) ?? 0
      filled.set(column, row + 1)
      return [id, [left + column * across, top + row * down]]
    },
  )
  return Object.fromEntries([...known, ...found])
}

const isSeen = (at: [number, number] | undefined): at is [number, number] =>
  at !== undefined && Math.abs(at[0]) <= farthest && Math.abs(at[1]) <= farthest

/** Steps from the first of the lost, each counted once, on the shortest way. */
function columnsOf(flow: Pick<Flow, 'entry' | 'nodes' | 'edges'>, lost: ReadonlySet<string>) {
  const columns = new Map<string, number>()
  const before = new Map<string, number>()
  const led = new Set(flow.edges.map(({ to }) => to))
  const starts = Object.entries(flow.nodes).sort(([a], [b]) => Number(led.has(a)) - Number(led.has(b)))
  const order = flowOrder({ ...flow, nodes: Object.fromEntries(starts) }).filter((id) => lost.has(id))
  const next = new Map<string, string[]>()
  for (const { from, to } of flow.edges) next.set(from, [...(next.get(from) ?? []), to])
  for (const id of order) {
    const column = before.get(id) ?? 0
    columns.set(id, column)
    for (const to of next.get(id) ?? []) if (lost.has(to) && !before.has(to)) before.set(to, column + 1)
  }
  return columns
}
