import { registry } from '@rekindle/nodes'
import { type CompiledFlow, compileFlow, type Facts, type Flow, type Run } from '@rekindle/runtime'
import { forgetWays } from '@rekindle/runtime/testing'
import type { Played } from './playScript.ts'
import { isSame, plain, stepMachine } from './stepBoth.ts'

/**
 * Plays the same inputs again on a machine compiled afresh from the JSON of the flow, which forgets before each step what it
 * answered before, the run never leaving memory and the facts cut to what the flow says it reads. True when every step is the same to the letter, stories too.
 */
export function replays(flow: Flow, { inputs, steps }: Played): boolean {
  const compiled = compileFlow(plain(flow), registry)
  let run: Run | undefined
  return inputs.every((input, i) => {
    forgetWays(compiled.machine)
    const step = stepMachine(compiled, run, { ...input, facts: cutTo(compiled, input.facts) })
    run = step.run
    return isSame(step, steps[i])
  })
}

function cutTo({ reads }: CompiledFlow, facts: Facts): Facts {
  return {
    ...facts,
    attributes: Object.fromEntries(
      Object.entries(facts.attributes).filter(([name]) => reads.attributes.has(name)),
    ),
    events: facts.events.filter((event) => reads.events.has(event.name)),
    memberOf: facts.memberOf.filter((segment) => reads.segments.has(segment)),
  }
}
