import type { Flow, FlowEdge } from '@rekindle/runtime'
import { placeOf } from '../../canvas/placeOf.ts'
import type { Point } from '../../document/Point.ts'

export interface Union {
  /** What is new, with what is gone beside it. Not a sound flow: a port may lead to two places. */
  flow: Flow
  /** Edges that are only in the one drawing, by `from port to`. */
  edges: Map<string, 'added' | 'removed'>
}

export const lineKey = ({ from, port, to }: Pick<FlowEdge, 'from' | 'port' | 'to'>): string =>
  `${from} ${port} ${to}`

/** Between cards; above each there is room for the mark of what became of it, also from far away. */
const gap = 56

/** Both drawings as one: the newer as it lies, and what is gone where it lay beside its neighbours. Pure. */
export function unionFlow(
  before: Flow,
  after: Flow,
  sizeOf: (flow: Flow, id: string) => { width: number; height: number },
): Union {
  const gone = Object.keys(before.nodes).filter((id) => !(id in after.nodes))
  const nodes = { ...after.nodes }
  for (const id of gone) {
    const node = before.nodes[id]
    if (node) nodes[id] = node
  }
  const old = new Set(before.edges.map(lineKey))
  const now = new Set(after.edges.map(lineKey))
  const dropped = before.edges.filter((edge) => !now.has(lineKey(edge)))
  const flow: Flow = { ...after, nodes, edges: [...after.edges, ...dropped], groups: [] }
  const layout: Record<string, [number, number]> = Object.fromEntries(
    Object.keys(after.nodes).map((id, i) => [id, [...placeOf(after, id, i)]]),
  )
  const size = (id: string) => sizeOf(flow, id)
  for (const [i, id] of gone.entries()) {
    const place = freePlace(beside(before, after, id, layout, i), size(id), layout, size)
    layout[id] = [...place]
  }
  return {
    flow: { ...flow, layout },
    edges: new Map([
      ...dropped.map((edge) => [lineKey(edge), 'removed'] as const),
      ...after.edges
        .filter((edge) => !old.has(lineKey(edge)))
        .map((edge) => [lineKey(edge), 'added'] as const),
    ]),
  }
}

/** Where a node that is gone would lie now: as far from a neighbour that is still there as it was. */
function beside(
  before: Flow,
  after: Flow,
  id: string,
  layout: Readonly<Record<string, Point>>,
  i: number,
): Point {
  const own = placeOf(before, id, i)
  const neighbour = before.edges
    .flatMap(({ from, to }) => (to === id ? [from] : from === id ? [to] : []))
    .find((one) => one in after.nodes && before.layout?.[one] && layout[one])
  const [was, is] = neighbour ? [before.layout?.[neighbour], layout[neighbour]] : []
  return was && is ? [own[0] + is[0] - was[0], own[1] + is[1] - was[1]] : own
}

interface Size {
  width: number
  height: number
}

/** The wished place, or the next one below it where no card lies. */
function freePlace(
  [x, y]: Point,
  mine: Size,
  layout: Readonly<Record<string, Point>>,
  sizeOf: (id: string) => Size,
): Point {
  const others = Object.entries(layout).map(([id, place]) => ({ place, ...sizeOf(id) }))
  let top = y
  for (let tries = 0; tries <= others.length; tries++) {
    const inTheWay = others.filter(
      ({ place: [left, upper], width, height }) =>
        x < left + width + gap &&
        left < x + mine.width + gap &&
        top < upper + height + gap &&
        upper < top + mine.height + gap,
    )
    if (inTheWay.length === 0) break
    top = Math.max(...inTheWay.map(({ place, height }) => place[1] + height + gap))
  }
  return [x, top]
}
