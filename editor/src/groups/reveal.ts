import type { DocumentStore } from '../document/createDocument.ts'
import { changeGroup, groupOfNode } from '../document/groupNodes.ts'

/** Opens the collapsed group a node stands in, so that it can be shown. Says whether there was one. */
export function reveal(document: DocumentStore, node: string): boolean {
  const group = groupOfNode(document.getState().flow, node)
  if (!group?.collapsed) return false
  document
    .getState()
    .apply({ command: 'expand' }, (flow) => changeGroup(flow, group.id, { collapsed: false }))
  return true
}
