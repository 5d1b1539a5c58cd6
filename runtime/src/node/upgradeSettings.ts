import type { FlowNode } from '../flow/Flow.ts'
import type { AnyNodeType } from './NodeType.ts'

/** Settings of an older node version brought to the type's present one. They are not checked yet. */
export function upgradeSettings(
  type: AnyNodeType,
  node: Pick<FlowNode, 'v' | 'settings'>,
): Record<string, unknown> {
  let settings: Record<string, unknown> = node.settings
  for (let version = node.v; version < type.version; version++) {
    const upgrade = type.upgrades?.[version]
    if (!upgrade) throw new Error(`Node type "${type.type}" lacks the upgrade from version ${version}.`)
    settings = upgrade(settings)
  }
  return settings
}
