import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type StateValue,
} from 'xstate'
import type { MachineEvent } from '../compile/guards.ts'
import type { MachineAction } from './MachineAction.ts'
import { type Walker, Ways } from './Ways.ts'

/** A place a run rests in: `key` is its name within the machine, `value` the machine's value for it. */
export interface Rest {
  key: string
  value: () => Record<string, unknown>
}

interface Shell {
  scope: AnyActorScope
  idle: AnyMachineSnapshot
  /** Snapshots of the places runs have rested in, by node and phase: they hold nothing of any one run. */
  rests: Map<string, AnyMachineSnapshot>
  receive: { current: (action: MachineAction) => void }
  ways: Ways
}

/**
 * XState's `transition()` builds an actor for every call: 5–10 k steps/s. One inert scope a machine, whose
 * executor only collects, gives 35–130 k/s. Nothing here is executed: actions are data.
 */
const shells = new WeakMap<AnyStateMachine, Shell>()

/**
 * Runs one macrostep; the walker gets every guard and action in the order the machine names them. Answers the machine's
 * value where it rests.
 */
export function transition(
  machine: AnyStateMachine,
  from: Rest | 'idle',
  type: string,
  walker: Walker,
): StateValue {
  const shell = shellOf(machine)
  const run = ({ judge, receive }: Walker) => {
    const snapshot = from === 'idle' ? shell.idle : restOf(machine, shell, from)
    shell.receive.current = receive
    const told: MachineEvent = { type, judge }
    return (machine.transition(snapshot, told, shell.scope) as AnyMachineSnapshot).value
  }
  const key = `${from === 'idle' ? from : from.key} ${type}`
  return shell.ways.walk(key, walker, run)
}

/** Lets a machine work out every way anew: what it remembered must not show in what it answers. */
export function forgetWays(machine: AnyStateMachine): void {
  shellOf(machine).ways = new Ways()
}

/** Reviving a place costs a third of a step and grows with the flow, so each place is revived once. */
function restOf(machine: AnyStateMachine, shell: Shell, { key, value }: Rest): AnyMachineSnapshot {
  const known = shell.rests.get(key)
  if (known) return known
  const snapshot = machine.resolveState({ value: value() as StateValue, context: {} }) as AnyMachineSnapshot
  shell.rests.set(key, snapshot)
  return snapshot
}

function shellOf(machine: AnyStateMachine): Shell {
  const known = shells.get(machine)
  if (known) return known
  const actor = createActor(machine)
  const receive: Shell['receive'] = { current: () => {} }
  const scope: AnyActorScope = {
    self: actor as never,
    system: actor.system,
    id: '',
    sessionId: '',
    logger: () => {},
    defer: () => {},
    stopChild: () => {},
    emit: () => {},
    actionExecutor: (action) => receive.current(actionOf(action)),
  }
  const idle = machine.getInitialSnapshot(scope) as AnyMachineSnapshot
  const shell: Shell = { scope, idle, rests: new Map(), receive, ways: new Ways() }
  shells.set(machine, shell)
  return shell
}

const actionOf = ({ type, params }: { type: string; params: unknown }): MachineAction =>
  ({ type, params }) as MachineAction
