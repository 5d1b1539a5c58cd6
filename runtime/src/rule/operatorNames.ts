/** Operators of an attribute rule. Their meaning stands in `operators.ts`; this list is light enough for a form. */
export const operatorNames = [
  'eq',
  'neq',
  'lt',
  'lte',
  'gt',
  'gte',
  'in',
  'notIn',
  'contains',
  'notContains',
  'isSet',
  'isNotSet',
  'before',
  'after',
  'olderThan',
  'newerThan',
  'withinNext',
] as const
export type Operator = (typeof operatorNames)[number]
