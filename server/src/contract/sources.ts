import { LocalizedText } from '@rekindle/runtime'
import { z } from 'zod'
import { Iso } from './shared.ts'

/** A system outside that journeys may ask. What its header says is never shown again. */
export const Source = z.object({
  id: z.string(),
  title: LocalizedText,
  url: z.string(),
  header: z.string().nullable(),
  createdAt: Iso,
})
export type Source = z.infer<typeof Source>

const headerName = /^[A-Za-z0-9-]{1,60}$/

/** POST …/sources. An id that is there already is set up anew. */
export const SetUpSource = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'an id of letters, digits, "-" and "_"'),
  title: LocalizedText,
  /** Asked by GET; `{customer}` is replaced by the customer's id outside. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .refine((url) => url.includes('{customer}'), { error: 'put {customer} where the customer’s id belongs' }),
  /** Sent along, for example `authorization`. */
  header: z
    .object({
      name: z.string().regex(headerName, 'the name of a header'),
      value: z
        .string()
        .min(1)
        .max(4_000)
        .regex(/^[^\r\n\0]*$/, 'one line'),
    })
    .optional(),
})
export type SetUpSource = z.infer<typeof SetUpSource>
