import type { Flow } from '@rekindle/runtime'
import type { DocumentStore } from '../document/createDocument.ts'
import { noteOf, type ViewStore } from './createView.ts'

/** What an undo, or somebody else, takes out of the drawing is no longer selected: nothing acts on what is not there. */
export function forgetGone(document: DocumentStore, view: ViewStore): void {
  document.subscribe(({ flow }, { flow: before }) => {
    if (flow === before) return
    const { nodes, edges } = view.getState()
    const left = {
      nodes: new Set([...nodes].filter((key) => isBoxThere(flow, key))),
      edges: new Set([...edges].filter((key) => isLineThere(flow, key))),
    }
    if (left.nodes.size < nodes.size || left.edges.size < edges.size) view.setState(left)
  })
}

function isBoxThere(flow: Flow, key: string): boolean {
  const note = noteOf(key)
  return note === undefined
    ? Object.hasOwn(flow.nodes, key)
    : flow.notes?.some(({ id }) => id === note) === true
}

const isLineThere = (flow: Flow, key: string): boolean =>
  flow.edges.some(({ from, port }) => `${from} ${port}` === key)
