import type { StateValue } from 'xstate'
import type { Guard } from '../node/Fragment.ts'
import type { MachineAction } from './MachineAction.ts'

/** Who answers the machine's guards and takes its actions during one step. */
export interface Walker {
  judge: (guard: Guard) => boolean
  receive: (action: MachineAction) => void
}

/** What the machine does in a row, and then: it asks a guard, with a part for each answer it got so far, or rests. */
interface Part {
  actions: MachineAction[]
  guard?: Guard | undefined
  yes?: Part | undefined
  no?: Part | undefined
  rest?: StateValue | undefined
}

/** What of a step is done already when the machine itself is asked. */
interface Walked {
  answers: readonly boolean[]
  actions: number
  /** A guard that failed fails again in the machine, which puts its own words around the error. */
  failed?: { error: unknown } | undefined
}

/** More than all ways of most flows; what is not remembered the machine is asked again. */
const mostParts = 20_000

/**
 * The answers a machine has given, by the place and event it was asked about and by what its guards said: nothing else
 * goes into an answer. Filled by the machine alone; a step on a known way asks the guards and nobody else.
 */
export class Ways {
  private readonly starts = new Map<string, Part>()
  private parts = 0

  /** Takes one step from `key`, on what is known, and from where that ends by `run`, the machine. Answers where it rests. */
  walk(key: string, walker: Walker, run: (walker: Walker) => StateValue): StateValue {
    const answers: boolean[] = []
    let failed: Walked['failed']
    let actions = 0
    for (let part = this.starts.get(key); part; ) {
      for (const action of part.actions) walker.receive(action)
      actions += part.actions.length
      if (part.rest) return part.rest
      try {
        const answer = walker.judge(part.guard as Guard)
        answers.push(answer)
        part = answer ? part.yes : part.no
      } catch (error) {
        failed = { error }
        part = undefined
      }
    }
    return this.learn(key, walker, run, { answers, actions, failed })
  }

  private learn(
    key: string,
    walker: Walker,
    run: (walker: Walker) => StateValue,
    walked: Walked,
  ): StateValue {
    const first: Part = { actions: [] }
    const answers: boolean[] = []
    let last = first
    let received = 0
    const rest = run({
      judge: (guard) => {
        if (walked.failed && answers.length === walked.answers.length) throw walked.failed.error
        const answer = walked.answers[answers.length] ?? walker.judge(guard)
        answers.push(answer)
        const next: Part = { actions: [] }
        Object.assign(last, { guard, ...(answer ? { yes: next } : { no: next }) })
        last = next
        return answer
      },
      receive: (action) => {
        last.actions.push(action)
        if (received++ >= walked.actions) walker.receive(action)
      },
    })
    last.rest = rest
    if (this.parts + answers.length < mostParts) this.keep(key, first, answers)
    return rest
  }

  /** Adds a way to those that begin alike. */
  private keep(key: string, first: Part, answers: readonly boolean[]): void {
    const known = this.starts.get(key)
    if (!known) this.starts.set(key, first)
    let [old, fresh]: [Part | undefined, Part | undefined] = [known, first]
    for (const answer of answers) {
      const side = answer ? 'yes' : 'no'
      const next: Part | undefined = fresh?.[side]
      if (old && !old[side]) {
        old[side] = next
        old = undefined
      } else old = old?.[side]
      if (!old) this.parts++
      fresh = next
    }
  }
}
