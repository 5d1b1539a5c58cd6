import { type Problem, pickText } from '@rekindle/runtime'
import type { Editing } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'

/** The port a problem is about, by the name on its card; nothing when it is about none. */
export function portName(
  { node, params }: Problem,
  editing: Editing | null,
  language: string,
): { port?: string } {
  const found = node === undefined ? undefined : editing?.document.getState().flow.nodes[node]
  if (!found || !editing || params?.port === undefined) return {}
  const port = nodeFace(found, editing.registry, language).ports.find(({ name }) => name === params.port)
  return port ? { port: pickText(port.label, language) } : {}
}
