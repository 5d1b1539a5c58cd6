import type { FlowNode, Registry, Stay } from '@rekindle/runtime'
import { nodeFace } from './nodeFace.ts'

const atOnce: Stay = { least: 0, most: 0 }

/** How long people rest at a node who leave by a port; a disabled one is passed at once. */
export function stayAt(node: FlowNode | undefined, registry: Registry, port: string): Stay {
  if (!node || node.disabled) return atOnce
  const { type, settings } = nodeFace(node, registry, 'en')
  try {
    return type?.lasts?.(settings, port) ?? atOnce
  } catch {
    // Half-typed settings: their problem is shown at the field.
    return atOnce
  }
}
