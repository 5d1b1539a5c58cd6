import type { Flow } from '@rekindle/runtime'
import type { ViewStore } from '../canvas/createView.ts'
import { focusCard } from '../canvas/showCard.ts'
import { groupOfNode } from '../document/groupNodes.ts'
import { focusGroup } from './focusGroup.ts'

/** Selects a node and puts the focus on it; inside of a collapsed group, on the group. */
export function standAt(flow: Flow, view: ViewStore, node: string): void {
  const group = groupOfNode(flow, node)
  view.getState().select({ nodes: group?.collapsed ? group.nodes : [node] })
  if (group?.collapsed) focusGroup(group.id)
  else focusCard(node)
}
