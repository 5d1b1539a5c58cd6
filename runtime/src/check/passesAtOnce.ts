import type { Flow } from '../flow/Flow.ts'
import { bypassOf } from '../node/bypassOf.ts'
import type { Registry } from '../node/NodeType.ts'
import { upgradeSettings } from '../node/upgradeSettings.ts'
import { checkNodes } from './checkNodes.ts'

/** Whether somebody may come to the end of a drawing in the instant they came in: on some way through it nobody waits. */
export function passesAtOnce(flow: Flow, registry: Registry): boolean {
  const { restless, ports } = checkNodes(flow, registry)
  const targets = new Map(flow.edges.map(({ from, port, to }) => [`${from} ${port}`, to]))
  const seen = new Set([flow.entry])
  for (const id of seen) {
    if (!restless.has(id)) continue
    const ways = waysOut(flow, id, registry) ?? (ports.get(id) ?? []).map(({ name }) => name)
    const next = ways.map((port) => targets.get(`${id} ${port}`))
    if (next.length === 0 || next.includes(undefined)) return true
    for (const to of next) if (to !== undefined) seen.add(to)
  }
  return false
}

/** The one way past a disabled node; undefined for others. */
function waysOut(flow: Flow, id: string, registry: Registry): string[] | undefined {
  const node = flow.nodes[id]
  const type = node?.disabled && registry.get(node.type)
  if (!node || !type) return undefined
  const isDrawn = (port: string) => flow.edges.some((edge) => edge.from === id && edge.port === port)
  const past = bypassOf(type, type.settings.parse(upgradeSettings(type, node)), isDrawn)
  return past === undefined ? undefined : [past]
}
