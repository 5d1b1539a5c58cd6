import { limits } from '@rekindle/runtime'
import { z } from 'zod'

/** POST /journeys/:id/entries. `key` where people may come in at any time; `data` goes with the run, for copy to show. */
export const NewEntries = z.object({
  customers: z
    .array(
      z.object({
        userId: z.string().min(1).max(200),
        key: z.string().min(1).max(200).optional(),
        data: z
          .record(z.string().max(limits.attributeNameChars), z.json())
          .refine((data) => JSON.stringify(data).length <= limits.eventBytes, {
            error: `at most ${limits.eventBytes} bytes of data`,
          })
          .optional(),
      }),
    )
    .min(1)
    .max(1_000),
})
export type NewEntries = z.infer<typeof NewEntries>
export const EntriesTaken = z.object({ accepted: z.number() })
