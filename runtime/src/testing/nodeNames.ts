import type { Flow } from '../flow/Flow.ts'

/** Id and titles of a node: a test may use any of them. */
export function namesOf(flow: Flow, id: string): string[] {
  const title = flow.nodes[id]?.title
  return [id, ...(title === undefined ? [] : typeof title === 'string' ? [title] : Object.values(title))]
}

/** How a message to the author of a test calls a node. */
export const nameOf = (flow: Flow, id: string): string => `"${namesOf(flow, id)[1] ?? id}" (${id})`

/** The node meant by an id or a title. Throws when there is none, or more than one. */
export function findNode(flow: Flow, idOrTitle: string): string {
  const found = Object.keys(flow.nodes).filter((id) => namesOf(flow, id).includes(idOrTitle))
  const [id] = found
  if (id !== undefined && found.length === 1) return id
  const known = Object.keys(flow.nodes).map((one) => nameOf(flow, one))
  throw new Error(`${found.length} nodes are called "${idOrTitle}". There are: ${known.join(', ')}.`)
}
