import { Problem } from '@rekindle/runtime'
import { z } from 'zod'

/** Instants cross the API as ISO 8601 in UTC. */
export const Iso = z.string().meta({ description: 'ISO 8601 instant in UTC' })
/** Prefixed id such as `run_…`, `jny_…`. */
export const Id = z.string().min(1).max(80)

/** Cursor paging: pass `next` back as `cursor`; absent on the last page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional(), total: z.number().optional() })

/** RFC 9457. `code` is stable; `problems` place what is wrong inside a flow or a file. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string().optional(),
  problems: z.array(Problem).optional(),
})
export type ProblemDetails = z.infer<typeof ProblemDetails>
