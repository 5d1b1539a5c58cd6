import { z } from 'zod'

/** What kind of values a name has: mixed kinds count as text. */
export const KnownKind = z.enum(['text', 'number', 'yesNo', 'date'])

/** An attribute, or a property of an event, as it was seen. */
export const KnownName = z.object({
  name: z.string(),
  kind: KnownKind,
  /** How many of those looked at have it. */
  seen: z.number(),
  /** Values tell who somebody is: none are given. */
  personal: z.boolean(),
  /** The most frequent ones first. Empty where nearly everybody has another. */
  values: z.array(z.object({ value: z.union([z.string(), z.number(), z.boolean()]), count: z.number() })),
})
export type KnownName = z.infer<typeof KnownName>

/** GET /catalogue: names and values to offer to whoever writes a rule or copy. */
export const Catalogue = z.object({
  /** How many customers were looked at: the newest and the oldest, not all. */
  customers: z.number(),
  attributes: z.array(KnownName),
  events: z.array(z.object({ name: z.string(), seen: z.number(), properties: z.array(KnownName) })),
})
export type Catalogue = z.infer<typeof Catalogue>
