import { type Flow, pickText, type Registry } from '@rekindle/runtime'
import { nodeFace } from '../../canvas/nodeFace.ts'

export interface Split {
  node: string
  title: string
  /** People of the control arm get nothing. */
  arms: { port: string; name: string; isControl: boolean }[]
}

/** Nodes that divide people by chance, with their arms: those that begin an experiment anew when they are copied. */
export function armsOf(flow: Flow, registry: Registry, language: string): Split[] {
  return Object.entries(flow.nodes).flatMap(([node, drawn]) => {
    const { type, title, ports } = nodeFace(drawn, registry, language)
    if (!type?.renew || ports.length < 2) return []
    return [
      {
        node,
        title,
        arms: ports.map(({ name, label, kind }) => ({
          port: name,
          name: pickText(label, language),
          isControl: kind === 'control',
        })),
      },
    ]
  })
}
