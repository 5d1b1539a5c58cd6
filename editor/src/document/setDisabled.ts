import type { Flow, FlowNode, Registry } from '@rekindle/runtime'

/** Whether a node may be disabled: people must come to it by a line and leave it by a port. */
export function canDisable(flow: Flow, registry: Registry, id: string): boolean {
  const node = flow.nodes[id]
  if (!node || id === flow.entry) return false
  const type = registry.get(node.type)
  const settings = type?.settings.safeParse(node.settings)
  return type !== undefined && settings?.success === true && type.ports(settings.data).length > 0
}

/** Disables nodes, or enables them. Ids that are no node are left out; the entry is never disabled. */
export function setDisabled(flow: Flow, ids: readonly string[], disabled: boolean): Flow {
  const meant = ids.filter((id) => {
    const node = flow.nodes[id]
    return node !== undefined && (node.disabled ?? false) !== disabled && id !== flow.entry
  })
  if (meant.length === 0) return flow
  const change = ({ disabled: _, ...node }: FlowNode): FlowNode =>
    disabled ? { ...node, disabled: true } : node
  return {
    ...flow,
    nodes: {
      ...flow.nodes,
      ...Object.fromEntries(meant.map((id) => [id, change(flow.nodes[id] as FlowNode)])),
    },
  }
}

/** The node and everything that people reach by it alone: what would be cut off if it were gone. */
export function subtreeOf(flow: Flow, id: string): string[] {
  const reach = (without: string | undefined): Set<string> => {
    const seen = new Set<string>()
    const queue = [flow.entry]
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      if (one === without || seen.has(one) || !Object.hasOwn(flow.nodes, one)) continue
      seen.add(one)
      for (const edge of next.get(one) ?? []) queue.push(edge)
    }
    return seen
  }
  const next = new Map<string, string[]>()
  for (const { from, to } of flow.edges) next.set(from, [...(next.get(from) ?? []), to])
  const left = reach(id)
  const below = [...reach(undefined)].filter((one) => !left.has(one))
  return below.includes(id) ? below : [id]
}
