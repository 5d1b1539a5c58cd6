import type { CanvasGroup, Flow } from '@rekindle/runtime'

/** Groups as they can be drawn: each node in one of them at most, only nodes that are there, none without any. */
export function standingGroups(groups: readonly CanvasGroup[], nodes: Flow['nodes']): CanvasGroup[] {
  const taken = new Set<string>()
  return groups.flatMap((group) => {
    const members = group.nodes.filter((id) => {
      if (!Object.hasOwn(nodes, id) || taken.has(id)) return false
      taken.add(id)
      return true
    })
    if (members.length === 0) return []
    return [members.length === group.nodes.length ? group : { ...group, nodes: members }]
  })
}

const known = new WeakMap<readonly CanvasGroup[], { nodes: Flow['nodes']; groups: CanvasGroup[] }>()
const none: CanvasGroup[] = []

/** The groups of a drawing, as they can be drawn. A drawing whose groups and nodes stayed has the same list. */
export function groupsOf({ groups, nodes }: Pick<Flow, 'groups' | 'nodes'>): CanvasGroup[] {
  if (!groups) return none
  const before = known.get(groups)
  if (before?.nodes === nodes) return before.groups
  const now = standingGroups(groups, nodes)
  const kept =
    before && before.groups.length === now.length && now.every((group, i) => group === before.groups[i])
      ? before.groups
      : now
  known.set(groups, { nodes, groups: kept })
  return kept
}
