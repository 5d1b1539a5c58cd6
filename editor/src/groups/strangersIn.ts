import type { CanvasGroup, Flow } from '@rekindle/runtime'
import { cardWidth } from '../canvas/cardGeometry.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { type Box, tileOf } from './frameGeometry.ts'
import { hiddenIn } from './groupKey.ts'

interface Sources {
  flow: Flow
  hasNumbers: boolean
  boxOf: (node: string) => Box
}

/** Cards of others that may lie in the frame of a group, and collapsed groups: what is cut out of it. */
export function strangersIn(group: CanvasGroup, frame: Box, { flow, hasNumbers, boxOf }: Sources): Box[] {
  const members = new Set(group.nodes)
  const hidden = hiddenIn(flow)
  // Most of a large drawing is far away: its heights need not be known.
  const isNear = (id: string) => {
    const [x, y] = flow.layout?.[id] ?? [0, 0]
    return x <= frame.x + frame.width && x + cardWidth >= frame.x && y <= frame.y + frame.height
  }
  const cards = Object.keys(flow.nodes).filter((id) => !members.has(id) && !hidden.has(id) && isNear(id))
  const tiles = groupsOf(flow).filter(({ id, collapsed }) => collapsed && id !== group.id)
  return [...cards.map(boxOf), ...tiles.map((tile) => tileOf(tile, boxOf, hasNumbers))]
}
