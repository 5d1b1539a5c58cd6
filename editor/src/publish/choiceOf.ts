import type { PlanChoice, PlanChoices } from '@rekindle/runtime'

export const allStay: PlanChoices = { all: { kind: 'stay' }, nodes: {} }

/** A choice as the value of a list: `stay`, `keep`, `recompute`, `exit`, or `to:` and a node. */
export const nameOfChoice = (choice: PlanChoice): string => {
  if (choice.kind === 'moveTo') return `to:${choice.node}`
  return choice.kind === 'move' ? choice.waits : choice.kind
}

export function choiceOf(name: string): PlanChoice {
  if (name.startsWith('to:')) return { kind: 'moveTo', node: name.slice(3) }
  if (name === 'keep' || name === 'recompute') return { kind: 'move', waits: name }
  return name === 'exit' ? { kind: 'exit' } : { kind: 'stay' }
}
