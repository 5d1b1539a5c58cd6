import { chanceOf, type Due, type DueSpec, dueAt, type RunEvent } from '@rekindle/runtime'
import type { Standing } from './Standing.ts'

/** The due date of this very visit: what is drawn is drawn for it alone. */
export function resolve({ facts, run, at }: Standing, spec: DueSpec): Due {
  const draw = () => chanceOf(facts.customerId, run.node, run.visit, 'spread')
  return dueAt(spec, { ...facts, draw }, at)
}

export function remindAfter(here: Standing, name: string, spec: DueSpec): 'rest' {
  const due = resolve(here, spec)
  if (due.kind !== 'due') throw new Error(`The "${spec.kind}" lies not ahead.`)
  here.remind(name, due.at)
  return 'rest'
}

export const rings = (event: RunEvent, name: string): boolean => event.type === 'timer' && event.name === name
