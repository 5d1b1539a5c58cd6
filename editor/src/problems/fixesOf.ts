import type { AnyNodeType, Flow, Goal, NodeGroup, Problem, Registry } from '@rekindle/runtime'
import type { KnownSegment } from '../canvas/createProblems.ts'
import { placeAfter } from '../canvas/placeAfter.ts'
import { addNode, nodeOfType } from '../document/addNode.ts'
import { changeJourney } from '../document/changeJourney.ts'
import type { CommandName } from '../document/commandNames.ts'
import { connect } from '../document/connect.ts'
import { groupOfNode, joinGroup } from '../document/groupNodes.ts'
import { makeRoom } from '../document/makeRoom.ts'
import { moveNodes } from '../document/moveNodes.ts'
import { newNodeId, randomText } from '../document/newId.ts'
import { removeParts } from '../document/removeParts.ts'
import { setIn } from '../document/setIn.ts'
import { nearestNames } from './nearestNames.ts'

/** What can be done about a problem at the press of a button. */
export const fixKinds = [
  'connectEnd',
  'removeNode',
  'removeEdge',
  'waitBefore',
  'addGoal',
  'giveTime',
  'addSignature',
  'addOptOut',
  'useSegment',
  'addEntry',
] as const
export type FixKind = (typeof fixKinds)[number]

/** One command, so that one undo takes it back. */
export interface Fix {
  kind: FixKind
  command: CommandName
  apply: (flow: Flow) => Flow
  /** Which of several of its kind: id and name of a segment. */
  segment?: KnownSegment
}

/** What lies outside of the drawing. */
export interface Known {
  segments?: readonly KnownSegment[] | undefined
  /** The workspace as customers know it. */
  brand?: string | undefined
}

/** Quick fixes of a problem, the best first. `chance` names what they add. Most problems need a person's thought and have none. */
export function fixesOf(
  problem: Problem,
  registry: Registry,
  chance: () => number,
  { segments = [], brand = '' }: Known = {},
): Fix[] {
  const { code, node, path, params } = problem
  const fix = (kind: FixKind, command: CommandName, apply: Fix['apply']): Fix[] => [{ kind, command, apply }]
  const port = String(params?.port ?? '')
  switch (code) {
    case 'port.undrawn':
      return node === undefined
        ? []
        : fix('connectEnd', 'connect', (flow) => connectEnd(flow, { from: node, port }, registry, chance))
    case 'entry.missing':
      return fix('addEntry', 'addNode', (flow) => addEntry(flow, registry, chance))
    case 'entry.second':
    case 'node.unreachable':
      return node === undefined
        ? []
        : fix('removeNode', 'remove', (flow) => removeParts(flow, { nodes: [node] }))
    case 'entry.hasIncoming':
    case 'edge.fromMissing':
    case 'edge.toMissing':
    case 'edge.unknownPort':
    case 'edge.duplicate':
      return fix('removeEdge', 'disconnect', (flow) => ({
        ...flow,
        edges: flow.edges.filter((_, i) => i !== path[1]),
      }))
    case 'condition.tooSoon':
    case 'loop.withoutWait':
      return node === undefined
        ? []
        : fix('waitBefore', 'insertNode', (flow) => waitBefore(flow, node, registry, chance))
    case 'goal.missing':
      return fix('addGoal', 'changeJourney', (flow) => {
        const goal: Goal = { id: `goal-${randomText(chance)}`, event: 'order.paid', window: '60d' }
        return changeJourney(flow, { ...flow.settings, goals: [...(flow.settings.goals ?? []), goal] })
      })
    case 'goal.noTime':
      return fix('giveTime', 'changeJourney', (flow) => setIn(flow, path, '60d') as Flow)
    case 'copy.noSignature':
      return brand === ''
        ? []
        : fix('addSignature', 'changeSettings', (flow) =>
            rewritten(flow, path, (text) => `【${brand}】${text}`),
          )
    case 'copy.noOptOut':
      return fix('addOptOut', 'changeSettings', (flow) =>
        rewritten(flow, path, (text) => `${text.trimEnd()} 拒收请回复R`),
      )
    case 'segment.missing':
      return nearestNames(String(params?.segment ?? ''), segments, 3).map((segment) => ({
        kind: 'useSegment',
        command: node === undefined ? 'changeJourney' : 'changeSettings',
        apply: (flow) => setIn(flow, [...path, 'in'], segment.id) as Flow,
        segment,
      }))
    default:
      return []
  }
}

/** The entry a flow names and has not: a node that can be one takes its place, else a new one does, left of the others. */
function addEntry(flow: Flow, registry: Registry, chance: () => number): Flow {
  const begins = (type: string) => registry.get(type)?.entry !== undefined
  const [known] = Object.keys(flow.nodes).filter((id) => begins(flow.nodes[id]?.type ?? ''))
  if (known !== undefined)
    return { ...flow, entry: known, edges: flow.edges.filter(({ to }) => to !== known) }
  const type = [...registry.values()].find((one) => begins(one.type))
  if (!type) return flow
  const places = Object.values(flow.layout ?? {})
  const left = Math.min(...places.map(([x]) => x), 344)
  const top = Math.min(...places.map(([, y]) => y), 0)
  return addNode(flow, {
    id: flow.entry,
    node: nodeOfType(type, randomText(chance)),
    at: [left - 344, top],
  })
}

const typeOf = (registry: Registry, group: NodeGroup): AnyNodeType | undefined =>
  [...registry.values()].find((type) => type.group === group)

/** Leads a port to the nearest end of the journey; one is made where there is none. */
function connectEnd(
  flow: Flow,
  ref: { from: string; port: string },
  registry: Registry,
  chance: () => number,
): Flow {
  const isEnd = (id: string) => registry.get(flow.nodes[id]?.type ?? '')?.group === 'end'
  const [x, y] = flow.layout?.[ref.from] ?? [0, 0]
  const far = (id: string) => {
    const [a, b] = flow.layout?.[id] ?? [0, 0]
    return Math.hypot(a - x, b - y)
  }
  const [nearest] = Object.keys(flow.nodes)
    .filter(isEnd)
    .sort((a, b) => far(a) - far(b))
  if (nearest !== undefined) return connect(flow, { ...ref, to: nearest })
  const type = typeOf(registry, 'end')
  if (!type) return flow
  const id = newNodeId(flow.nodes, chance)
  const added = { id, node: nodeOfType(type, randomText(chance)), at: placeAfter(flow, ref.from) }
  return connect(addNode(flow, added), { ...ref, to: id })
}

/** Everybody who comes to the node waits before it; what stands in the way of the new card moves on. */
function waitBefore(flow: Flow, node: string, registry: Registry, chance: () => number): Flow {
  const type = typeOf(registry, 'time')
  const port = type?.ports(type.defaults)[0]?.name
  const from = flow.edges.find(({ to }) => to === node)?.from
  if (!type || port === undefined || from === undefined || !flow.nodes[node]) return flow
  const id = newNodeId(flow.nodes, chance)
  const { at, moves } = makeRoom(flow, from, node)
  const next = addNode(moveNodes(flow, moves), { id, node: nodeOfType(type, randomText(chance)), at })
  const edges = next.edges.map((edge) => (edge.to === node ? { ...edge, to: id } : edge))
  const led = { ...next, edges: [...edges, { from: id, port, to: node }] }
  const group = groupOfNode(flow, node)
  return group?.nodes.includes(from) ? joinGroup(led, [id], group.id) : led
}

/** The text at a path written anew. */
function rewritten(flow: Flow, path: Problem['path'], write: (text: string) => string): Flow {
  const before = path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], flow)
  return typeof before === 'string' ? (setIn(flow, path, write(before)) as Flow) : flow
}
