import { registry } from '@rekindle/nodes'
import { flowJsonSchema, localeTag, Problem, Rule, settingsJsonSchema, ZoneName } from '@rekindle/runtime'
import { World } from '@rekindle/runtime/world'
import { z } from 'zod'
import { SegmentMessage } from '../doors/SegmentMessage.ts'

/** One line of customers.csv by column; every further column is an attribute. */
const CustomerLine = z
  .object({
    id: z.string().min(1),
    email: z.string().optional(),
    phone: z.string().optional(),
    name: z.string().optional(),
    locale: localeTag.optional(),
    timeZone: ZoneName.optional(),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean()]))
  .meta({ title: 'A line of customers.csv' })

const ofType = (schema: z.ZodType) => () => settingsJsonSchema(schema)

/** Every format that can be asked for, by name; node types by theirs. */
export const schemas: Record<string, () => unknown> = {
  flow: () => flowJsonSchema(registry),
  rule: ofType(Rule),
  problem: ofType(Problem),
  customers: ofType(CustomerLine),
  event: ofType(SegmentMessage),
  world: ofType(World),
  ...Object.fromEntries([...registry.values()].map(({ type, settings }) => [type, ofType(settings)])),
}
