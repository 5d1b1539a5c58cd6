import type { Flow } from '@rekindle/runtime'
import { disconnect, type PortRef } from './connect.ts'
import { standingGroups } from './standingGroups.ts'
import { without } from './without.ts'

/** What a person may select and delete together. */
export interface Parts {
  nodes?: readonly string[]
  edges?: readonly PortRef[]
  notes?: readonly string[]
}

/** Deletes nodes with their edges, edges alone and notes. The entry stays: a journey has exactly one. */
export function removeParts(flow: Flow, parts: Parts): Flow {
  const nodes = new Set(
    (parts.nodes ?? []).filter((id) => id !== flow.entry && Object.hasOwn(flow.nodes, id)),
  )
  const notes = new Set(parts.notes)
  let next = flow
  for (const ref of parts.edges ?? []) next = disconnect(next, ref)
  if (nodes.size > 0) {
    next = {
      ...next,
      nodes: without(next.nodes, nodes),
      edges: next.edges.filter(({ from, to }) => !nodes.has(from) && !nodes.has(to)),
      ...(next.layout ? { layout: without(next.layout, nodes) } : {}),
    }
    if (next.groups) next = { ...next, groups: standingGroups(next.groups, next.nodes) }
  }
  if (next.notes?.some(({ id }) => notes.has(id)))
    next = { ...next, notes: next.notes.filter(({ id }) => !notes.has(id)) }
  return next
}
