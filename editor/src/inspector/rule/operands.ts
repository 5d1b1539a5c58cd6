import type { Operator, RuleValue } from '@rekindle/runtime'

/** What stands to the right of a comparison. */
export type Operand = 'none' | 'scalar' | 'list' | 'date' | 'duration'

const operands: Partial<Record<Operator, Operand>> = {
  isSet: 'none',
  isNotSet: 'none',
  in: 'list',
  notIn: 'list',
  before: 'date',
  after: 'date',
  olderThan: 'duration',
  newerThan: 'duration',
  withinNext: 'duration',
}

export const operandOf = (operator: Operator): Operand => operands[operator] ?? 'scalar'

const duration = /^\d+(mo|[mhdw])$/
const date = /^\d{4}-\d{2}-\d{2}/

/** The value carried over to another comparison where it fits, else a first value that does. */
export function suited(value: RuleValue | undefined, operand: Operand): RuleValue | undefined {
  const first = Array.isArray(value) ? value[0] : value
  switch (operand) {
    case 'none':
      return undefined
    case 'list':
      return Array.isArray(value) ? value : first === undefined || first === '' ? [] : [first]
    case 'duration':
      return typeof first === 'string' && duration.test(first) ? first : '30d'
    case 'date':
      return typeof first === 'string' && date.test(first) ? first : '2026-01-01'
    case 'scalar':
      return first ?? ''
  }
}
