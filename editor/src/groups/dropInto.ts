import type { Flow } from '@rekindle/runtime'
import { joinGroup } from '../document/groupNodes.ts'
import type { Point } from '../document/Point.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { type Box, frameOf } from './frameGeometry.ts'

/**
 * Which frame moved cards are dropped into: the one that holds their middle, as frames lay before. Cards that are moved
 * with all of their group stay in it. Cards that stay where they belong are not named.
 */
export function dropTargets(
  flow: Flow,
  places: ReadonlyMap<string, Point>,
  boxOf: (node: string) => Box,
): Map<string, string | undefined> {
  const targets = new Map<string, string | undefined>()
  const groups = groupsOf(flow)
  if (groups.length === 0) return targets
  const open = groups.filter(({ nodes, collapsed }) => !collapsed && !nodes.every((id) => places.has(id)))
  const frames = open.map((group) => ({ id: group.id, frame: frameOf(group, boxOf) }))
  for (const [node, [x, y]] of places) {
    if (!Object.hasOwn(flow.nodes, node)) continue
    const own = groups.find(({ nodes }) => nodes.includes(node))
    if (own && (own.collapsed || own.nodes.every((id) => places.has(id)))) continue
    const { width, height } = boxOf(node)
    const [cx, cy] = [x + width / 2, y + height / 2]
    const holds = ({ frame }: { frame: Box }) =>
      cx >= frame.x && cx <= frame.x + frame.width && cy >= frame.y && cy <= frame.y + frame.height
    const under = frames.filter(holds)
    if (own ? under.some(({ id }) => id === own.id) : under.length === 0) continue
    targets.set(node, under[0]?.id)
  }
  return targets
}

/** Lets dropped cards join and leave groups. */
export function regroup(flow: Flow, targets: ReadonlyMap<string, string | undefined>): Flow {
  let next = flow
  for (const [node, group] of targets) next = joinGroup(next, [node], group)
  return next
}
