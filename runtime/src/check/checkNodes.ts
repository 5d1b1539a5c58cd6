import type { Flow, FlowNode } from '../flow/Flow.ts'
import { limits } from '../flow/limits.ts'
import { type Problem, problem } from '../flow/Problem.ts'
import { bypassOf } from '../node/bypassOf.ts'
import type { AnyNodeType, Port, Registry } from '../node/NodeType.ts'
import { upgradeSettings } from '../node/upgradeSettings.ts'
import { earlierNodes } from './earlierNodes.ts'
import { justBefore } from './justBefore.ts'
import { keptBehind } from './keptBehind.ts'
import { problemsOfZod } from './problemsOfZod.ts'
import type { SoundNodes } from './SoundNodes.ts'
import { textReaders } from './textReaders.ts'

/** Ports by node, for nodes whose settings are sound. */
export interface CheckedNodes {
  problems: Problem[]
  ports: Map<string, Port[]>
  /** Nodes that surely pass at once. */
  restless: Set<string>
}

/** Each node on its own: known type and version, sound settings, its type's own check. */
export function checkNodes(flow: Flow, registry: Registry): CheckedNodes {
  const problems: Problem[] = []
  const ports = new Map<string, Port[]>()
  const sound = new Map<string, { type: AnyNodeType; settings: unknown }>()
  for (const [id, node] of Object.entries(flow.nodes)) {
    const found = checkSettings(id, node, registry)
    problems.push(...found.problems)
    if (found.type === undefined) continue
    sound.set(id, { type: found.type, settings: found.settings })
    ports.set(id, found.type.ports(found.settings))
  }
  const bypass = bypasses(flow, sound)
  for (const [id, { type, settings }] of sound) {
    if (flow.nodes[id]?.disabled) {
      if (bypass.get(id) === undefined || id === flow.entry)
        problems.push(problem('node.cantDisable', { node: id, path: ['nodes', id, 'disabled'] }))
      continue
    }
    const cx = { node: id, flow: flow.settings, readers: textReaders }
    problems.push(...(type.check?.(settings, cx) ?? []))
    const way = {
      node: id,
      before: () => justBefore(flow, sound, bypass, id),
      earlier: () => earlierNodes(flow, sound, id),
      keptBehind: (list: readonly string[]) => keptBehind(flow, sound, id, list),
    }
    problems.push(...(type.checkWay?.(settings, way) ?? []))
  }
  const restless = new Set(
    [...sound]
      .filter(([id, { type, settings }]) => flow.nodes[id]?.disabled || !type.waits?.(settings))
      .map(([id]) => id),
  )
  return { problems, ports, restless }
}

function checkSettings(
  id: string,
  node: FlowNode,
  registry: Registry,
): { problems: Problem[]; type?: AnyNodeType; settings?: unknown } {
  const path = ['nodes', id]
  const type = registry.get(node.type)
  if (!type) {
    const known = [...registry.keys()].join(', ')
    return {
      problems: [
        problem('node.unknownType', {
          node: id,
          path: [...path, 'type'],
          params: { type: node.type, known },
        }),
      ],
    }
  }
  if (node.v > type.version) {
    const params = { type: node.type, version: node.v, known: type.version }
    return { problems: [problem('node.newerVersion', { node: id, path: [...path, 'v'], params })] }
  }
  const bytes = new TextEncoder().encode(JSON.stringify(node.settings)).length
  if (bytes > limits.settingsBytes) {
    return {
      problems: [
        problem('node.settingsTooLarge', {
          node: id,
          path: [...path, 'settings'],
          params: { bytes, limit: limits.settingsBytes },
        }),
      ],
    }
  }
  const settings = upgradeSettings(type, node)
  const parsed = type.settings.safeParse(settings)
  if (!parsed.success)
    return { problems: problemsOfZod(parsed.error, settings, { node: id, path: [...path, 'settings'] }) }
  return { problems: [], type, settings: parsed.data }
}

/** The port by which people pass each disabled node. */
function bypasses(flow: Flow, sound: SoundNodes): Map<string, string | undefined> {
  const drawn = new Set(flow.edges.map(({ from, port }) => `${from} ${port}`))
  return new Map(
    [...sound].flatMap(([id, { type, settings }]) =>
      flow.nodes[id]?.disabled
        ? [[id, bypassOf(type, settings, (port) => drawn.has(`${id} ${port}`))] as const]
        : [],
    ),
  )
}
