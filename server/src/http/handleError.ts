import type { Context } from 'hono'
import { ApiError, formatProblem } from './ApiError.ts'
import type { Services } from './Services.ts'

/** Refusals become problem details; everything else is our fault, and only the log hears what it was. */
export const handleError =
  ({ log }: Pick<Services, 'log'>) =>
  (error: Error, c: Context): Response => {
    if (error instanceof ApiError) return formatProblem(error)
    log.error({ error, method: c.req.method, path: c.req.path }, 'a request failed')
    return formatProblem(new ApiError('server.failed'))
  }
