import type { CompiledFlow, Flow, Run, Step } from '@rekindle/runtime'
import type { ReferenceRun } from '../reference/referenceRun.ts'
import type { Input } from './Input.ts'
import { comparable, isSame, plain, stepMachine, stepReference } from './stepBoth.ts'

/** Where the machine and the drawing part ways, or where the machine broke down. */
export interface Difference {
  at: number
  machine: unknown
  reference: unknown
}

export interface Played {
  inputs: Input[]
  steps: Step[]
  difference?: Difference | undefined
}

/**
 * Plays inputs through the machine and the reference side by side and stops at the first difference. Between
 * steps the machine's run goes through JSON and is frozen, as if it came from a row and belonged to nobody.
 */
export function playScript(
  flow: Flow,
  compiled: CompiledFlow,
  nextInput: (done: readonly Step[]) => Input | undefined,
): Played {
  const played: Played = { inputs: [], steps: [] }
  let run: Run | undefined
  let reference: ReferenceRun | undefined
  for (let input = nextInput([]); input !== undefined; input = nextInput(played.steps)) {
    played.inputs.push(input)
    const expected = stepReference(flow, reference, input)
    const step = attempt(() => stepMachine(compiled, run, input as Input))
    const machine = step instanceof Error ? String(step.stack) : comparable(step)
    if (step instanceof Error || !isSame(machine, comparable(expected))) {
      played.difference = { at: played.steps.length, machine, reference: comparable(expected) }
      return played
    }
    played.steps.push(step)
    run = deepFreeze(plain(step.run))
    reference = expected.run
  }
  return played
}

function attempt<T>(act: () => T): T | Error {
  try {
    return act()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) deepFreeze(one)
  return Object.freeze(value)
}
