import type { Flow, Registry } from '@rekindle/runtime'
import type { PortRef } from './connect.ts'

/** Whether a port may lead to a node: not into the entry, and back to itself only where people rest. */
export function canConnect(flow: Flow, registry: Registry, edge: PortRef & { to: string }): boolean {
  const { from, to } = edge
  if (to === flow.entry || !flow.nodes[from] || !flow.nodes[to]) return false
  if (from !== to) return true
  const node = flow.nodes[from]
  const type = registry.get(node.type)
  const settings = type?.settings.safeParse(node.settings)
  return settings?.success === true && type?.waits?.(settings.data) === true
}
