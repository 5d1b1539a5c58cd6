import { randomBytes } from 'node:crypto'
import { registry } from '@rekindle/nodes'
import type { Flow } from '@rekindle/runtime'

/** A drawing to start from: what copies must not share, such as an experiment's id, is made anew. */
export function copyFlow(flow: Flow): Flow {
  const nodes = Object.entries(flow.nodes).map(([id, node]) => {
    const type = registry.get(node.type)
    const settings = type?.settings.safeParse(node.settings)
    if (!type?.renew || !settings?.success) return [id, node] as const
    return [id, { ...node, settings: type.renew(settings.data, randomBytes(8).toString('hex')) }] as const
  })
  return { ...flow, nodes: Object.fromEntries(nodes) }
}
