import { checkFlow } from '../check/checkFlow.ts'
import { compileFlow } from '../compile/compileFlow.ts'
import { hasErrors } from '../flow/Problem.ts'
import type { Registry } from '../node/NodeType.ts'
import { judge } from '../rule/judge.ts'
import { startRun } from '../step/advanceRun.ts'
import type { EffectName } from '../step/effects.ts'
import { instantFrom, isoOf } from '../time/Instant.ts'
import { DrivenRun } from './DrivenRun.ts'
import { type DrivenCustomer, factsOfCustomer, triggerOf } from './factsOfCustomer.ts'

export interface DriveOptions {
  /** Effects left for the test to answer. Tasks are always left open. */
  byHand?: readonly EffectName[]
}

/** A checked flow that customers can be sent into, one run each, every one on a clock of its own. */
export interface Driver {
  /** Lets a customer in at `at`. Throws when the audience does not take them. */
  enter: (customer: DrivenCustomer) => DrivenRun
  /** Whether the audience takes a customer. */
  admits: (customer: DrivenCustomer) => boolean
}

/** When a test does not say: a Thursday, 09:00 in UTC. */
const usualStart = '2026-01-01T09:00:00Z'

/**
 * Drives customers through a flow by the pure step functions, on a virtual clock: no engine, no database, no sleeping.
 * Messages are sent, offers granted and profiles updated at once, unless `byHand` says otherwise. Throws on a flow
 * with errors.
 */
export function drive(flow: unknown, registry: Registry, options: DriveOptions = {}): Driver {
  const checked = checkFlow(flow, registry)
  if (!checked.flow || hasErrors(checked.problems)) {
    const told = checked.problems.map(({ node, message }) => `${node ?? 'flow'}: ${message}`)
    throw new Error(`This flow can't be driven:\n${told.join('\n')}`)
  }
  const compiled = compileFlow(checked.flow, registry)
  const byHand = new Set<EffectName>(['task.create', ...(options.byHand ?? [])])
  const startOf = (customer: DrivenCustomer): number => {
    const at = instantFrom(customer.at ?? usualStart)
    if (at === undefined) throw new RangeError(`"${customer.at}" is no instant: use "${usualStart}".`)
    return at
  }
  const admits = (customer: DrivenCustomer): boolean => {
    const at = startOf(customer)
    return judge(compiled.entry.audience, factsOfCustomer(customer, at), at).value
  }
  return {
    admits,
    enter(customer) {
      const at = startOf(customer)
      if (!admits(customer))
        throw new Error(`"${customer.id}" does not fit the audience at ${isoOf(at)}: mend their attributes.`)
      const facts = factsOfCustomer(customer, at)
      const who = { id: `run of ${customer.id}`, customerId: customer.id }
      const start = startRun(compiled, who, facts, at, triggerOf(customer, at))
      return new DrivenRun(compiled, facts, at, byHand, start)
    },
  }
}
