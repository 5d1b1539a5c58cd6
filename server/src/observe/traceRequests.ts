import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Tracer } from './Tracer.ts'

/** A span a request, named after its route: addresses hold ids of customers, routes don't. */
export function traceRequests(tracer: Tracer): MiddlewareHandler {
  return (c, next) =>
    tracer.span('http', { 'http.request.method': c.req.method }, next, () => ({
      'http.route': matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '*',
      'http.response.status_code': c.res.status,
    }))
}
