import { type AnyStateMachine, createMachine } from 'xstate'
import type { ExitRule, Flow } from '../flow/Flow.ts'
import { bypassOf } from '../node/bypassOf.ts'
import type { EntryPlan } from '../node/EntryPlan.ts'
import type { Fragment, Transition } from '../node/Fragment.ts'
import type { AnyNodeType, Registry } from '../node/NodeType.ts'
import { upgradeSettings } from '../node/upgradeSettings.ts'
import { isTimed } from '../rule/isTimed.ts'
import { type Reads, readsOf, readsOfWhere } from '../rule/readsOf.ts'
import { createCompileContext, endedState } from './createCompileContext.ts'
import { createPlaces, type PlacedNode, type Places } from './createPlaces.ts'
import { enterEvent, exitEvent } from './eventNames.ts'
import { guards } from './guards.ts'
import { readsOfFragment } from './readsOfFragment.ts'
import { isFlat, stateOf } from './stateOf.ts'

/** A flow ready to run: immutable, shared by all runs of a version. */
export interface CompiledFlow extends Places {
  flow: Flow
  machine: AnyStateMachine
  /** The machine as plain JSON, as `rekindle compile` prints it. */
  config: Record<string, unknown>
  /** Who comes in, and when the engine looks. */
  entry: EntryPlan
  /** What the audience alone looks at. */
  audienceReads: Reads
  /** Attributes, events and segments that any rule of the flow may look at. */
  reads: Reads
  /** Exit rules whose value time alone may change. */
  timedExits: readonly ExitRule[]
}

/**
 * XState filters all children of the root at every microstep, so a flat machine slows with its size. Groups of
 * 24 keep a step in a flow of 500 nodes as fast as in one of 10.
 */
const groupSize = 24

/** Compiles a flow that `checkFlow` found free of errors; throws on a flow that was not checked. */
export function compileFlow(flow: Flow, registry: Registry): CompiledFlow {
  const ids = Object.keys(flow.nodes)
  const targets = targetsByNode(flow)
  const groups: Record<string, { initial: string; states: Record<string, unknown> }> = {}
  const nodes = ids.map((id, i): PlacedNode => {
    const fragment = compileNode(flow, id, targets.get(id) ?? new Map(), registry)
    const group = `g${Math.floor(i / groupSize)}`
    groups[group] ??= { initial: id, states: {} }
    groups[group].states[id] = stateOf(id, fragment)
    return { id, group, fragment, isFlat: isFlat(id, fragment) }
  })
  const config = {
    id: 'journey',
    options: { maxIterations: 2 * ids.length + 100 },
    initial: 'idle',
    states: {
      idle: { on: { [enterEvent]: { target: `#${flow.entry}` } } },
      ...groups,
      [endedState]: { id: endedState, type: 'final' },
    },
    on: { [exitEvent]: { target: `#${endedState}`, actions: [{ type: 'exitRun' }] } },
  }
  const entry = entryOf(flow, registry)
  const machine = createMachine(config as never, { guards } as never) as unknown as AnyStateMachine
  return {
    flow,
    machine,
    config,
    ...createPlaces(nodes),
    entry,
    timedExits: (flow.settings.exits ?? []).filter(({ when }) => isTimed(when)),
    audienceReads: readsOf(entry.audience),
    reads: readsOfFlow(
      flow,
      nodes.map(({ fragment }) => fragment),
      entry,
    ),
  }
}

export function compileNode(
  flow: Flow,
  id: string,
  targets: ReadonlyMap<string, string>,
  registry: Registry,
): Fragment {
  const node = flow.nodes[id]
  const type: AnyNodeType | undefined = node && registry.get(node.type)
  if (!node || !type)
    throw new Error(`Node "${id}" of type "${node?.type}" can't be compiled: check the flow first.`)
  const settings = type.settings.parse(upgradeSettings(type, node))
  const cx = createCompileContext(id, type.ports(settings), targets, flow)
  const bypass = node.disabled ? bypassOf(type, settings, cx.isDrawn) : undefined
  return bypass === undefined ? type.compile(settings, cx) : passing(cx.to(bypass))
}

/** A disabled node: it does nothing, and whoever comes to it goes on at once. */
const passing = (on: Transition): Fragment => ({ initial: 'passing', phases: { passing: { always: [on] } } })

function entryOf(flow: Flow, registry: Registry): EntryPlan {
  const node = flow.nodes[flow.entry]
  const type = node && registry.get(node.type)
  if (!node || !type?.entry) throw new Error(`The flow can't begin at "${flow.entry}": check the flow first.`)
  return type.entry(type.settings.parse(upgradeSettings(type, node)))
}

function targetsByNode(flow: Flow): Map<string, Map<string, string>> {
  const targets = new Map<string, Map<string, string>>()
  for (const { from, port, to } of flow.edges) {
    const ports = targets.get(from) ?? new Map<string, string>()
    targets.set(from, ports.set(port, to))
  }
  return targets
}

function readsOfFlow(flow: Flow, fragments: Fragment[], entry: EntryPlan): Reads {
  const reads = { attributes: new Set<string>(), events: new Set<string>(), segments: new Set<string>() }
  readsOf(entry.audience, reads)
  if (entry.trigger.kind === 'event' && entry.trigger.where) readsOfWhere(entry.trigger.where, reads)
  for (const exit of flow.settings.exits ?? []) readsOf(exit.when, reads)
  for (const goal of flow.settings.goals ?? []) {
    reads.events.add(goal.event)
    if (goal.where) readsOfWhere(goal.where, reads)
  }
  for (const fragment of fragments) readsOfFragment(fragment, reads)
  return reads
}
