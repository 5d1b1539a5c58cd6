import type { CanvasGroup, Flow } from '@rekindle/runtime'
import { cutText } from './cutText.ts'
import { groupsOf } from './standingGroups.ts'

/** As many as a flow may have. */
export const mostGroups = 200

/** Frames nodes under a title; they leave the groups they were in. Without nodes of this drawing nothing happens. */
export function groupNodes(flow: Flow, { id, title, nodes }: Omit<CanvasGroup, 'collapsed'>): Flow {
  const members = [...new Set(nodes)].filter((node) => Object.hasOwn(flow.nodes, node))
  const others = leave(groupsOf(flow), new Set(members))
  if (members.length === 0 || others.length >= mostGroups || others.some((group) => group.id === id))
    return flow
  return { ...flow, groups: [...others, { id, title: cutText(title, 200), nodes: members }] }
}

/** Takes frames away; what was in them stays where it is. */
export function ungroup(flow: Flow, ids: readonly string[]): Flow {
  const groups = flow.groups?.filter(({ id }) => !ids.includes(id))
  return groups && groups.length !== flow.groups?.length ? withGroups(flow, groups) : flow
}

/** Puts nodes into a group, or with undefined into none. */
export function joinGroup(flow: Flow, nodes: readonly string[], id: string | undefined): Flow {
  const groups = groupsOf(flow)
  const into = groups.find((group) => group.id === id)
  const members = new Set(
    nodes.filter((node) => Object.hasOwn(flow.nodes, node) && !into?.nodes.includes(node)),
  )
  const isAnywhere = groups.some((group) => group.nodes.some((node) => members.has(node)))
  if (members.size === 0 || (!into && !isAnywhere)) return flow
  const rest = leave(groups, members)
  return withGroups(
    flow,
    rest.map((group) => (group.id === into?.id ? { ...group, nodes: [...group.nodes, ...members] } : group)),
  )
}

/** Names a group, collapses it to one box, or opens it. */
export function changeGroup(flow: Flow, id: string, change: { title?: string; collapsed?: boolean }): Flow {
  if (!flow.groups?.some((group) => group.id === id)) return flow
  const groups = flow.groups.map((group): CanvasGroup => {
    if (group.id !== id) return group
    const { collapsed: before, ...rest } = group
    const collapsed = change.collapsed ?? before
    const title = change.title === undefined ? group.title : cutText(change.title, 200)
    return { ...rest, title, ...(collapsed ? { collapsed: true } : {}) }
  })
  return { ...flow, groups }
}

export const groupOfNode = (flow: Pick<Flow, 'groups' | 'nodes'>, node: string): CanvasGroup | undefined =>
  groupsOf(flow).find((group) => group.nodes.includes(node))

function leave(groups: readonly CanvasGroup[], gone: ReadonlySet<string>): CanvasGroup[] {
  return groups.flatMap((group) => {
    const nodes = group.nodes.filter((node) => !gone.has(node))
    if (nodes.length === group.nodes.length) return [group]
    return nodes.length === 0 ? [] : [{ ...group, nodes }]
  })
}

/** A drawing without groups has no list of them, as before its first. */
function withGroups(flow: Flow, groups: CanvasGroup[]): Flow {
  if (groups.length > 0) return { ...flow, groups }
  const { groups: _, ...rest } = flow
  return rest
}
