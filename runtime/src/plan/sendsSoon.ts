import type { CompiledFlow } from '../compile/compileFlow.ts'
import type { Registry } from '../node/NodeType.ts'
import { upgradeSettings } from '../node/upgradeSettings.ts'

/** Where a message leaves, and where one leaves next without a wait between, by any way out. */
export interface SendsSoon {
  /** Whoever arrives at the node is sent something without waiting first. */
  onArrival: (node: string) => boolean
  /** Whoever leaves the node is. */
  onLeaving: (node: string) => boolean
}

export function sendsSoon(compiled: CompiledFlow, registry: Registry): SendsSoon {
  const { flow } = compiled
  const arrival = new Map<string, boolean>()
  const onArrival = (node: string): boolean => {
    const known = arrival.get(node)
    if (known !== undefined) return known
    arrival.set(node, false)
    const sends = isSending(compiled, node) || (!waits(compiled, node, registry) && onLeaving(node))
    arrival.set(node, sends)
    return sends
  }
  const onLeaving = (node: string): boolean =>
    flow.edges.some(({ from, to }) => from === node && onArrival(to))
  return { onArrival, onLeaving }
}

function isSending({ fragmentOf }: CompiledFlow, node: string): boolean {
  const phases = Object.values(fragmentOf(node)?.phases ?? {})
  return phases.some(({ entry = [] }) =>
    entry.some((action) => action.type === 'effect' && action.params.name === 'message.queue'),
  )
}

function waits({ flow }: CompiledFlow, id: string, registry: Registry): boolean {
  const node = flow.nodes[id]
  const type = node && registry.get(node.type)
  if (!node || node.disabled || !type?.waits) return false
  return type.waits(type.settings.parse(upgradeSettings(type, node)))
}
