import type { ElkNode, ElkPort } from 'elkjs/lib/elk-api.js'
import type { Box } from '../groups/frameGeometry.ts'

/** What is put in order as one: a card or a collapsed group, with the notes that stick to it. */
export interface Unit {
  id: string
  /** The box around all of it, as it lies now. */
  box: Box
  /** Handles of the card, from the upper left corner of `box`: where lines come in, and the ways out in their order. */
  ports: readonly { id: string; side: 'WEST' | 'EAST'; y: number }[]
  /** The open group it is in, if any. */
  group?: string | undefined
  /** People begin here: nothing is put before it. */
  isFirst?: boolean | undefined
}

export interface Way {
  id: string
  /** Ids of ports. */
  from: string
  to: string
}

export interface FrameRoom {
  pad: number
  head: number
}

const look = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.spacing.nodeNode': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '96',
  'elk.spacing.componentComponent': '64',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
}

/** Units, open groups and lines as ELK takes them: from left to right, ways out in the order of their ports. */
export function tidyGraph(units: readonly Unit[], ways: readonly Way[], room: FrameRoom): ElkNode {
  const groups = new Map<string, ElkNode[]>()
  const roots: ElkNode[] = []
  for (const unit of units) {
    const list = unit.group === undefined ? roots : (groups.get(unit.group) ?? [])
    if (unit.group !== undefined && !groups.has(unit.group)) {
      groups.set(unit.group, list)
      roots.push({
        id: unit.group,
        children: list,
        layoutOptions: {
          'elk.padding': `[top=${room.head},left=${room.pad},bottom=${room.pad},right=${room.pad}]`,
        },
      })
    }
    list.push(nodeOf(unit))
  }
  return {
    id: 'drawing',
    layoutOptions: look,
    children: roots,
    edges: ways.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  }
}

const nodeOf = ({ id, box, ports, isFirst }: Unit): ElkNode => ({
  id,
  width: box.width,
  height: box.height,
  layoutOptions: {
    'elk.portConstraints': 'FIXED_POS',
    ...(isFirst ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {}),
  },
  ports: ports.map(
    ({ id: port, side, y }): ElkPort => ({
      id: port,
      x: side === 'EAST' ? box.width : 0,
      y,
      layoutOptions: { 'elk.port.side': side },
    }),
  ),
})

/** Where each unit lies in what ELK answered. */
export function placesIn(answer: ElkNode, x = 0, y = 0): Map<string, readonly [number, number]> {
  const places = new Map<string, readonly [number, number]>()
  for (const child of answer.children ?? []) {
    const [left, top] = [x + (child.x ?? 0), y + (child.y ?? 0)]
    if (child.children) for (const [id, at] of placesIn(child, left, top)) places.set(id, at)
    else places.set(child.id, [left, top])
  }
  return places
}
