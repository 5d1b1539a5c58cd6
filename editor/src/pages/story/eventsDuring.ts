import type { Story } from '@rekindle/server/contract'

type Step = Story['steps'][number]
type Event = Story['events'][number]

/**
 * What the customer did, by the step it fell into: after the arrival, up to and with the instant the step was left.
 * What came after the last step stands under `after`.
 */
export function eventsDuring(
  steps: readonly Pick<Step, 'ordinal' | 'leftAt'>[],
  events: readonly Event[],
): { byStep: Map<number, Event[]>; after: Event[] } {
  const byStep = new Map<number, Event[]>()
  const after: Event[] = []
  for (const event of events) {
    const step = steps.find(({ leftAt }) => leftAt === null || Date.parse(event.at) <= Date.parse(leftAt))
    if (!step) after.push(event)
    else byStep.set(step.ordinal, [...(byStep.get(step.ordinal) ?? []), event])
  }
  return { byStep, after }
}
