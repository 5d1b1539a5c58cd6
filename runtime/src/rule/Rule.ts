import { z } from 'zod'
import { limits } from '../flow/limits.ts'
import { DurationText } from '../time/duration.ts'
import { type Operator, operatorNames } from './operatorNames.ts'

const scalar = z.union([z.string().max(limits.attributeTextChars), z.number(), z.boolean()])

/** A value a rule compares with. */
export const RuleValue = z.union([scalar, z.array(scalar).max(1_000)])
export type RuleValue = z.infer<typeof RuleValue>

const name = z.string().min(1).max(limits.attributeNameChars)

const Attr = z.strictObject({
  attr: name,
  is: z.enum(operatorNames),
  value: RuleValue.optional(),
})

const Count = z.strictObject({
  gte: z.int().min(0).optional(),
  lte: z.int().min(0).optional(),
  eq: z.int().min(0).optional(),
})

export interface AttrRule {
  attr: string
  is: Operator
  value?: RuleValue | undefined
}
export interface EventRule {
  event: string
  count?: { gte?: number | undefined; lte?: number | undefined; eq?: number | undefined } | undefined
  within?: string | undefined
  where?: Rule | undefined
}
/** What must hold of a customer. In `where`, `attr` names a property of the event. */
export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | AttrRule | EventRule | { in: string }

export const Rule: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(Rule).max(limits.ruleParts) }),
      z.strictObject({ any: z.array(Rule).max(limits.ruleParts) }),
      z.strictObject({ not: Rule }),
      Attr,
      z.strictObject({
        event: z.string().min(1).max(limits.eventNameChars),
        count: Count.optional(),
        within: DurationText.optional(),
        where: Rule.optional(),
      }),
      z.strictObject({ in: name }),
    ]),
  )
  .meta({ id: 'Rule', description: 'What must hold of a customer' })
