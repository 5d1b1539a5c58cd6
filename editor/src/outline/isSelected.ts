import { noteKey, type ViewState } from '../canvas/createView.ts'
import { edgeKey } from '../document/edgeKey.ts'
import type { OutlineRow } from './OutlineRow.ts'

/** Whether a row is among what commands act on: a group when all of its steps are. */
export function isSelected(row: OutlineRow, { nodes, edges }: Pick<ViewState, 'nodes' | 'edges'>): boolean {
  if (row.kind === 'section') return false
  if (row.kind === 'way') return edges.has(edgeKey(row.way))
  if (row.kind === 'group') return row.nodes.every((id) => nodes.has(id))
  return nodes.has(row.kind === 'note' ? noteKey(row.note) : row.id)
}
