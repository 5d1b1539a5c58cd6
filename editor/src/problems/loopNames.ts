import type { Problem } from '@rekindle/runtime'
import type { Editing } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'

/** Between the ids of the nodes of a circle. */
const arrow = ' → '

/** The nodes a problem names one after the other, by the names on their cards; nothing when it names none. */
export function loopNames(
  { params }: Pick<Problem, 'params'>,
  editing: Editing | null,
  language: string,
): { nodes?: string } {
  if (!editing || typeof params?.nodes !== 'string') return {}
  const { nodes } = editing.document.getState().flow
  const nameOf = (id: string) => {
    const node = nodes[id]
    return node ? nodeFace(node, editing.registry, language).title : id
  }
  return { nodes: params.nodes.split(arrow).map(nameOf).join(arrow) }
}
