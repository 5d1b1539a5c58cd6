import type { Flow, Registry } from '@rekindle/runtime'
import type { Node } from '@xyflow/react'
import type { Point } from '../document/Point.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { groupBox } from './groupBox.ts'
import { groupKey } from './groupKey.ts'

/** Where dragged boxes were let go, by node or note. The cards of a collapsed group go as far as its box did. */
export function draggedPlaces(
  sources: { flow: Flow; registry: Registry; hasNumbers: boolean },
  dragged: readonly Pick<Node, 'id' | 'position'>[],
): Map<string, Point> {
  const places = new Map<string, Point>()
  const groups = new Map(groupsOf(sources.flow).map((group) => [groupKey(group.id), group]))
  for (const { id, position } of dragged) {
    const group = groups.get(id)
    if (!group) places.set(id, [position.x, position.y])
    if (!group?.collapsed) continue
    const before = groupBox(group, { ...sources, selected: new Set() }).position
    for (const node of group.nodes) {
      const [x, y] = sources.flow.layout?.[node] ?? [0, 0]
      places.set(node, [x + position.x - before.x, y + position.y - before.y])
    }
  }
  return places
}
