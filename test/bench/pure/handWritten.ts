import { type RunEvent, slotOf } from '@rekindle/runtime'
import { type AnyActorScope, type AnyMachineSnapshot, createActor, type StateValue } from 'xstate'
import type { Bench, Contender } from '../Bench.ts'
import { handMachine } from './handMachine.ts'
import { pathFacts, pathFlow, pathMoments, pathStart, walkPath } from './path.ts'

/** What drawing, story and durability cost over a machine somebody wrote by hand for this one journey. */
export const handWritten: Bench = {
  name: 'hand-written',
  tells: 'a step of advanceRun ÷ of a hand-written nested machine on the same path',
  subject: () => walkPath(pathFlow('72h', '48h')),
  base: walkByHand,
}

/** The same inert scope as the product's: one per machine, its executor only collects. */
function walkByHand(): Contender {
  const actor = createActor(handMachine)
  let collected: unknown[] = []
  const scope: AnyActorScope = {
    self: actor as never,
    system: actor.system,
    id: '',
    sessionId: '',
    logger: () => {},
    defer: () => {},
    stopChild: () => {},
    emit: () => {},
    actionExecutor: (action) => collected.push(action.params),
  }
  const idle = handMachine.getInitialSnapshot(scope) as AnyMachineSnapshot
  const slot = slotOf('gift', pathFacts.customerId)
  const step = (value: StateValue | undefined, type: string, at: number): AnyMachineSnapshot => {
    collected = []
    const from = value === undefined ? idle : handMachine.resolveState({ value, context: {} } as never)
    const event = { type, facts: pathFacts, slot, at }
    return handMachine.transition(from as never, event as never, scope as never) as AnyMachineSnapshot
  }
  return {
    step() {
      for (let i = 0; i < 50; i++) {
        let at = pathStart
        let snapshot = step(undefined, 'enter', at)
        for (const { after, event } of pathMoments) {
          at += after
          snapshot = step(snapshot.value as StateValue, nameOf(event), at)
        }
        if (snapshot.status !== 'done')
          throw new Error(`The path ended at ${JSON.stringify(snapshot.value)}.`)
      }
      return 50 * (pathMoments.length + 1)
    },
  }
}

function nameOf(event: RunEvent): string {
  if (event.type === 'answer') return event.outcome
  return event.type === 'timer' ? event.name : event.type
}
