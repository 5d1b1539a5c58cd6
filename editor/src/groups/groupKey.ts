import type { Flow } from '@rekindle/runtime'
import { groupsOf } from '../document/standingGroups.ts'

/** How the box of a group is named among the boxes of the canvas. Selected are always its nodes, never the box. */
export const groupKey = (id: string): string => `group:${id}`
export const groupOf = (key: string): string | undefined =>
  key.startsWith('group:') ? key.slice('group:'.length) : undefined

const known = new WeakMap<readonly unknown[], ReadonlyMap<string, string>>()

/** Nodes that stand in the box of a collapsed group, with the key of that box. */
export function hiddenIn(flow: Pick<Flow, 'groups' | 'nodes'>): ReadonlyMap<string, string> {
  const groups = groupsOf(flow)
  const before = known.get(groups)
  if (before) return before
  const hidden = new Map<string, string>()
  for (const { id, nodes, collapsed } of groups)
    if (collapsed) for (const node of nodes) hidden.set(node, groupKey(id))
  known.set(groups, hidden)
  return hidden
}
