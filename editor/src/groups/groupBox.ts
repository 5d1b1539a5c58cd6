import type { CanvasGroup, Flow, Registry } from '@rekindle/runtime'
import type { Node } from '@xyflow/react'
import { shapeOf } from '../canvas/shapeOf.ts'
import { type Box, boundsOf, frameOf, tileShape } from './frameGeometry.ts'
import { groupKey } from './groupKey.ts'

interface Sources {
  flow: Flow
  registry: Registry
  hasNumbers: boolean
  selected: ReadonlySet<string>
}

type GroupNode = Node<Record<string, never>, 'frame' | 'tile'>

const noData: Record<string, never> = {}
/** Below the cards and their lines, also when selecting lifts it by a thousand. */
const below = -2_000

/** Where a card lies and how large it is, as the drawing has it. */
export function cardBox(
  { flow, registry, hasNumbers }: Pick<Sources, 'flow' | 'registry' | 'hasNumbers'>,
  id: string,
): Box {
  const [x, y] = flow.layout?.[id] ?? [0, 0]
  const { width, height } = shapeOf(flow, id, registry, hasNumbers)
  return { x, y, width, height }
}

/** The box of a group: a frame behind its cards, or a tile in their place. It is selected when all in it are. */
export function groupBox(group: CanvasGroup, sources: Sources): GroupNode {
  const boxOf = (id: string) => cardBox(sources, id)
  const common = {
    id: groupKey(group.id),
    data: noData,
    selected: group.nodes.every((id) => sources.selected.has(id)),
    connectable: false,
    dragHandle: '.group-hold',
  }
  if (group.collapsed) {
    const { x, y } = boundsOf(group.nodes.map(boxOf))
    return { ...common, type: 'tile', position: { x, y }, ...tileShape(sources.hasNumbers) }
  }
  const { x, y, width, height } = frameOf(group, boxOf)
  return {
    ...common,
    type: 'frame',
    position: { x, y },
    ...{ width, height, measured: { width, height }, handles: [] },
    selectable: false,
    zIndex: below,
    style: { pointerEvents: 'none' },
  }
}

export const isSameBox = (a: Node, b: Node): boolean =>
  a.type === b.type &&
  a.selected === b.selected &&
  a.width === b.width &&
  a.height === b.height &&
  (a.dragging === true || (a.position.x === b.position.x && a.position.y === b.position.y))
