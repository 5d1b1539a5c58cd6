import type { CanvasGroup, Flow, Registry } from '@rekindle/runtime'
import { cutFrame } from './cutFrame.ts'
import { type Box, frameOf } from './frameGeometry.ts'
import { cardBox } from './groupBox.ts'
import { strangersIn } from './strangersIn.ts'

/** The outline of a group's frame, from its upper left corner; cards of others and collapsed groups are cut out of it. */
export function framePath(
  group: CanvasGroup,
  sources: { flow: Flow; registry: Registry; hasNumbers: boolean },
): string {
  const boxOf = (id: string) => cardBox(sources, id)
  const frame = frameOf(group, boxOf)
  const moved = (box: Box): Box => ({ ...box, x: box.x - frame.x, y: box.y - frame.y })
  const others = strangersIn(group, frame, { ...sources, boxOf })
  return cutFrame({ ...frame, x: 0, y: 0 }, group.nodes.map(boxOf).map(moved), others.map(moved))
}
