import type { Flow, Registry } from '@rekindle/runtime'
import { shapeOf } from '../canvas/shapeOf.ts'
import { edgeKey } from '../document/edgeKey.ts'
import { flowOrder } from '../document/flowOrder.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { type Box, boundsOf, tileShape } from '../groups/frameGeometry.ts'
import { cardBox, groupBox } from '../groups/groupBox.ts'
import { groupKey, hiddenIn } from '../groups/groupKey.ts'
import type { Unit, Way } from './tidyGraph.ts'

export interface TidySources {
  flow: Flow
  registry: Registry
  hasNumbers: boolean
  /** Notes by `note:<id>`, as large as they are on screen. */
  notes: ReadonlyMap<string, Box>
  /** Only these nodes are moved; undefined moves all. */
  only?: ReadonlySet<string> | undefined
}

export interface TidyUnit extends Unit {
  /** Nodes, and notes by `note:<id>`, that move with it. */
  parts: string[]
}

/** A note nearer than this to a card sticks to it. */
const stickiness = 120

/** What is to be put in order, in the order people pass it, and the lines among it. */
export function tidyUnits(sources: TidySources): { units: TidyUnit[]; ways: Way[] } {
  const { flow, only } = sources
  const hidden = hiddenIn(flow)
  const unitOf = (node: string) => hidden.get(node) ?? node
  const open = new Map(
    groupsOf(flow)
      .filter(({ collapsed, nodes }) => !collapsed && nodes.every((node) => only?.has(node) ?? true))
      .flatMap(({ id, nodes }) => nodes.map((node) => [node, groupKey(id)] as const)),
  )
  const isFirst = (node: string) => node === flow.entry && !open.has(node) && !hidden.has(node)
  const all = new Map<string, TidyUnit>()
  for (const node of flowOrder(flow)) {
    const id = unitOf(node)
    const known = all.get(id)
    if (known) known.parts.push(node)
    else
      all.set(id, {
        ...unitAt(sources, node, id),
        group: open.get(node),
        isFirst: isFirst(node),
        parts: [node],
      })
  }
  stick([...all.values()], sources.notes)
  const units = [...all.values()].filter(({ parts }) => parts.some((part) => only?.has(part) ?? true))
  const meant = new Set(units.map(({ id }) => id))
  const ways = flow.edges.flatMap((edge): Way[] => {
    const [from, to] = [unitOf(edge.from), unitOf(edge.to)]
    if (from === to || !meant.has(from) || !meant.has(to)) return []
    const port = from === edge.from ? edge.port : ''
    return [{ id: edgeKey(edge), from: `${from} out ${port}`, to: `${to} in` }]
  })
  return { units, ways }
}

function unitAt(sources: TidySources, node: string, id: string): Omit<TidyUnit, 'parts'> {
  const { flow, registry, hasNumbers } = sources
  const group = id === node ? undefined : groupsOf(flow).find((one) => groupKey(one.id) === id)
  const shape = group ? tileShape(hasNumbers) : shapeOf(flow, node, registry, hasNumbers)
  const { width, height } = shape
  const box: Box = group
    ? { ...groupBox(group, { ...sources, selected: new Set() }).position, width, height }
    : cardBox(sources, node)
  const ports = shape.handles.map(({ type, id: port, y, height: size = 0 }) => ({
    id: type === 'target' ? `${id} in` : `${id} out ${port ?? ''}`,
    side: type === 'target' ? ('WEST' as const) : ('EAST' as const),
    y: y + size / 2,
  }))
  return { id, box, ports }
}

/** Lets each note stick to the nearest card: it is moved with it, and room is made for it. */
function stick(units: readonly TidyUnit[], notes: ReadonlyMap<string, Box>): void {
  const stuck = [...notes].flatMap(([key, note]) => {
    const near = units
      .map((unit) => ({ unit, far: distance(unit.box, note) }))
      .reduce<{ unit: TidyUnit; far: number } | undefined>(
        (best, one) => (best && best.far <= one.far ? best : one),
        undefined,
      )
    return near && near.far <= stickiness ? [{ key, note, unit: near.unit }] : []
  })
  for (const { key, note, unit } of stuck) {
    const box = boundsOf([unit.box, note])
    const lower = unit.box.y - box.y
    unit.ports = unit.ports.map((port) => ({ ...port, y: port.y + lower }))
    unit.box = box
    unit.parts.push(key)
  }
}

/** How far two boxes lie apart; 0 when they touch. */
function distance(a: Box, b: Box): number {
  const across = Math.max(0, a.x - (b.x + b.width), b.x - (a.x + a.width))
  const down = Math.max(0, a.y - (b.y + b.height), b.y - (a.y + a.height))
  return Math.hypot(across, down)
}
