import type { CanvasGroup, Flow, Registry } from '@rekindle/runtime'
import { cardWidth } from '../canvas/cardGeometry.ts'
import { cutFrame } from './cutFrame.ts'
import { frameOf } from './frameGeometry.ts'
import { cardBox } from './groupBox.ts'
import { hiddenIn } from './groupKey.ts'

/** The outline of a group's frame, from its upper left corner; cards of others are cut out of it. */
export function framePath(
  group: CanvasGroup,
  sources: { flow: Flow; registry: Registry; hasNumbers: boolean },
): string {
  const { flow } = sources
  const boxOf = (id: string) => cardBox(sources, id)
  const frame = frameOf(group, boxOf)
  const members = new Set(group.nodes)
  const hidden = hiddenIn(flow)
  const others = Object.keys(flow.nodes).filter((id) => {
    const [x, y] = flow.layout?.[id] ?? [0, 0]
    const isFar = x > frame.x + frame.width || x + cardWidth < frame.x || y > frame.y + frame.height
    return !isFar && !members.has(id) && !hidden.has(id)
  })
  const moved = (id: string) => {
    const box = boxOf(id)
    return { ...box, x: box.x - frame.x, y: box.y - frame.y }
  }
  return cutFrame({ ...frame, x: 0, y: 0 }, group.nodes.map(moved), others.map(moved))
}
