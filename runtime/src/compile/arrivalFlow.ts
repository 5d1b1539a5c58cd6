import { type AnyStateMachine, createMachine } from 'xstate'
import type { CompiledFlow } from './compileFlow.ts'
import { enterEvent } from './eventNames.ts'
import { guards } from './guards.ts'

const known = new WeakMap<CompiledFlow, Map<string, CompiledFlow>>()

/**
 * The same flow, begun at another node: whoever is moved there by a plan arrives as everybody does. Built when a plan
 * asks for it, so that the machine everybody uses has no door at every node.
 */
export function arrivalFlow(compiled: CompiledFlow, node: string): CompiledFlow {
  const mine = known.get(compiled) ?? new Map<string, CompiledFlow>()
  known.set(compiled, mine)
  const before = mine.get(node)
  if (before) return before
  const states = compiled.config.states as Record<string, unknown>
  const config = {
    ...compiled.config,
    states: { ...states, idle: { on: { [enterEvent]: { target: `#${node}` } } } },
  }
  const machine = createMachine(config as never, { guards } as never) as unknown as AnyStateMachine
  const flow = { ...compiled, machine, config }
  mine.set(node, flow)
  return flow
}
