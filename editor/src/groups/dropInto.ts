import type { CanvasGroup, Flow } from '@rekindle/runtime'
import { joinGroup } from '../document/groupNodes.ts'
import type { Point } from '../document/Point.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { isOnGround } from './cutFrame.ts'
import { type Box, frameOf } from './frameGeometry.ts'
import { strangersIn } from './strangersIn.ts'

interface Sources {
  flow: Flow
  hasNumbers: boolean
  boxOf: (node: string) => Box
}

/**
 * Which frame moved cards are dropped into: the one on whose ground their middle lies, as frames were drawn before. What is
 * cut out of a frame is not its ground: who is dropped onto a card of others stays outside, and so does a card that is only
 * nudged in its own hole. Where frames lie over each other the smaller one counts, as for who looks at it; one's own comes
 * first. Cards that are moved with all of their group stay in it. Cards that stay where they belong are not named.
 */
export function dropTargets(
  sources: Sources,
  places: ReadonlyMap<string, Point>,
): Map<string, string | undefined> {
  const { flow, boxOf } = sources
  const targets = new Map<string, string | undefined>()
  const groups = groupsOf(flow)
  if (groups.length === 0) return targets
  const frames = groups
    .filter(({ nodes, collapsed }) => !collapsed && !nodes.every((id) => places.has(id)))
    .map((group) => groundOf(group, sources))
    .sort((a, b) => a.size - b.size)
  for (const [node, [x, y]] of places) {
    if (!Object.hasOwn(flow.nodes, node)) continue
    const own = groups.find(({ nodes }) => nodes.includes(node))
    if (own && (own.collapsed || own.nodes.every((id) => places.has(id)))) continue
    const { width, height } = boxOf(node)
    const under = frames.filter(({ holds }) => holds([x + width / 2, y + height / 2]))
    if (own ? under.some(({ id }) => id === own.id) : under.length === 0) continue
    targets.set(node, under[0]?.id)
  }
  return targets
}

/** The group on whose ground a spot lies: that of the smallest frame. */
export const groupUnder = (sources: Sources, spot: Point): string | undefined =>
  groupsOf(sources.flow)
    .filter(({ collapsed }) => !collapsed)
    .map((group) => groundOf(group, sources))
    .sort((a, b) => a.size - b.size)
    .find(({ holds }) => holds(spot))?.id

/** The ground of a frame. What is cut out of it is looked for only when something comes over it: this is asked at every move of the hand. */
function groundOf(group: CanvasGroup, sources: Sources) {
  const frame = frameOf(group, sources.boxOf)
  let cut: { members: Box[]; others: Box[] } | undefined
  const holds = ([x, y]: Point): boolean => {
    const isFar = x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height
    if (isFar) return false
    cut ??= { members: group.nodes.map(sources.boxOf), others: strangersIn(group, frame, sources) }
    return isOnGround([x, y], frame, cut.members, cut.others)
  }
  return { id: group.id, size: frame.width * frame.height, holds }
}

/** Lets dropped cards join and leave groups. */
export function regroup(flow: Flow, targets: ReadonlyMap<string, string | undefined>): Flow {
  let next = flow
  for (const [node, group] of targets) next = joinGroup(next, [node], group)
  return next
}
