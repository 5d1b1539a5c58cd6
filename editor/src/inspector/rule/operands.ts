import { type Operator, operatorNames, type RuleValue } from '@rekindle/runtime'
import type { KnownName } from '@rekindle/server/contract'

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

const suits: Record<KnownName['kind'], readonly Operator[]> = {
  text: ['eq', 'neq', 'in', 'notIn', 'contains', 'notContains', 'isSet', 'isNotSet'],
  number: ['eq', 'neq', 'lt', 'lte', 'gt', 'gte', 'in', 'notIn', 'isSet', 'isNotSet'],
  yesNo: ['eq', 'neq', 'isSet', 'isNotSet'],
  date: ['olderThan', 'newerThan', 'withinNext', 'before', 'after', 'isSet', 'isNotSet'],
}

/** Comparisons that can hold for such values, and the one that stands there already; all where nothing is known. */
export function operatorsFor(kind: KnownName['kind'] | undefined, now: Operator): readonly Operator[] {
  if (kind === undefined) return operatorNames
  return suits[kind].includes(now) ? suits[kind] : [now, ...suits[kind]]
}
