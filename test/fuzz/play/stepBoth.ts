import { isDeepStrictEqual } from 'node:util'
import { advanceRun, type CompiledFlow, type Run, type Step, startRun } from '@rekindle/runtime'
import { advanceReference, type ReferenceRun, startReference } from '../reference/referenceRun.ts'
import type { Input } from './Input.ts'

/** The compiled machine's step for an input; `run` is what the step before left. */
export function stepMachine(flow: CompiledFlow, run: Run | undefined, { event, facts, at }: Input): Step {
  if (event === 'start') return startRun(flow, { id: 'run', customerId: facts.customerId }, facts, at)
  if (!run) throw new Error('A script begins with a start.')
  return advanceRun(flow, run, event, facts, at)
}

/** The reference interpreter's step for the same input. */
export function stepReference(
  flow: CompiledFlow['flow'],
  run: ReferenceRun | undefined,
  { event, facts, at }: Input,
): ReturnType<typeof advanceReference> {
  if (event === 'start') return startReference(flow, facts, at)
  if (!run) throw new Error('A script begins with a start.')
  return advanceReference(flow, run, event, facts, at)
}

/** What the two must agree in: all but the names of phases and the evidence for the story. */
export function comparable(
  step: Pick<Step, 'effects' | 'timers' | 'visits' | 'moved'> & { run: Run },
): unknown {
  const { id, customerId, status, node, visit, startedAt, arrivedAt, context, ending } = step.run
  const { lastMessageAt, data } = context
  return plain({
    run: { id, customerId, status, node, visit, startedAt, arrivedAt, lastMessageAt, data, ending },
    visits: step.visits.map(({ ordinal, node: place, arrivedAt: since, from, left }) => ({
      ordinal,
      place,
      since,
      from,
      left,
    })),
    effects: step.effects,
    timers: step.timers,
    moved: step.moved,
  })
}

export const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b))

/** The value after a journey through JSON, as a database row makes it. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
