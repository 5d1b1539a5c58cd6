import { registry } from '@rekindle/nodes'
import type { Flow, FlowNode, FlowSettings, Rule } from '@rekindle/runtime'
import { exitReasons, readsOf } from '@rekindle/runtime'
import type { Draw } from './Draw.ts'
import { drawDuration } from './drawInstant.ts'
import { drawRule } from './drawRule.ts'
import { drawSettings } from './drawSettings.ts'
import { restsAlways } from './drawWait.ts'
import { drawEventName } from './vocabulary.ts'

const types = [
  [9, 'wait'],
  [4, 'channel'],
  [3, 'condition'],
  [3, 'split'],
  [2, 'offer'],
  [2, 'task'],
  [2, 'update'],
  [2, 'lookup'],
  [1, 'note'],
  [1, 'exit'],
] as const

/** A drawing that `checkFlow` finds no error in, as JSON: 2 to 14 nodes, with circles, dead ends and warnings. */
export function drawFlow(draw: Draw): Flow {
  const size = draw.int(1, 13)
  const ids = ['n_entry', ...Array.from({ length: size }, (_, i) => `n_${i + 1}`)]
  const nodes: Record<string, FlowNode> = {}
  ids.forEach((id, i) => {
    const type = i === 0 ? 'segment' : draw.weighted(types)
    const settings = drawSettings[type]?.(draw) as FlowNode['settings']
    const off = i === 0 || type === 'exit' ? {} : draw.maybe('disabled', 0.08, () => true as const)
    nodes[id] = { type, v: 1, ...off, settings }
  })
  const flow: Flow = {
    format: 1,
    title: { en: 'Generated' },
    entry: 'n_entry',
    settings: drawFlowSettings(draw),
    nodes,
    edges: [],
  }
  flow.edges = drawEdges(draw, ids, nodes)
  return JSON.parse(JSON.stringify(flow)) as Flow
}

function drawFlowSettings(draw: Draw): FlowSettings {
  return {
    ...draw.maybe('reentry', 0.3, () => ({ kind: 'never' as const })),
    ...draw.maybe('exits', 0.3, () =>
      draw.list(1, 2, (i) => ({
        id: `x${i}`,
        when: draw.chance(0.85) ? exitEvent(draw) : drawRule(draw),
        reason: draw.pick(exitReasons),
      })),
    ),
    ...draw.maybe('goals', 0.7, () =>
      draw.list(1, 3, (i) => ({
        id: `g${i}`,
        event: drawEventName(draw),
        window: goalWindow(draw),
        ...(i === 0 ? { value: inTheEvent } : {}),
      })),
    ),
  }
}

/** Of what events say of their total, some is a number, some garbage and some not there. */
const inTheEvent = { from: 'event', property: 'total', unit: 'major', currency: 'CNY' } as const

const exitEvent = (draw: Draw): Rule => ({ event: drawEventName(draw), count: { gte: draw.int(2, 3) } })
const goalWindow = (draw: Draw): string =>
  draw.chance(0.5) ? draw.pick(['0d', '28d', '30d', '31d', '4w', '1mo', '60d', '2mo']) : drawDuration(draw)

/** Most ports lead on; some back, but only from or to a node that surely rests; some nowhere. */
function drawEdges(draw: Draw, ids: string[], nodes: Record<string, FlowNode>): Flow['edges'] {
  const rests = (id: string) =>
    !nodes[id]?.disabled && restsAlways(nodes[id]?.type ?? '', nodes[id]?.settings ?? {})
  return ids.flatMap((from, i) =>
    portsOf(nodes[from]).flatMap((port) => {
      if (draw.chance(i === 0 ? 0.02 : 0.12)) return []
      const to = draw.chance(0.65) ? ids[i + 1] : ids[draw.int(draw.chance(0.5) ? i : 1, ids.length - 1)]
      if (to === undefined || to === 'n_entry') return []
      const backward = ids.indexOf(to) <= i
      if (backward && !rests(from) && !rests(to)) return []
      return isTooSoon(nodes[from], nodes[to]) ? [] : [{ from, port, to }]
    }),
  )
}

function portsOf(node: FlowNode | undefined): string[] {
  const type = registry.get(node?.type ?? '')
  return type && node ? type.ports(type.settings.parse(node.settings)).map((port) => port.name) : []
}

/** A condition on reactions is an error where people come to it right from a message; whatever holds nobody up lets them through. */
function isTooSoon(from: FlowNode | undefined, to: FlowNode | undefined): boolean {
  if (to?.type !== 'condition' || from?.type === 'segment') return false
  if (!from?.disabled && registry.get(from?.type ?? '')?.lasts) return false
  const branches = to.settings.branches as unknown as { when: Rule }[]
  return branches.some(({ when }) => {
    const { events } = readsOf(when)
    return events.has('message.opened') || events.has('message.clicked')
  })
}
