import { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import { createGate } from './doors/createGate.ts'
import { createReceiptsDoor } from './doors/receiptsDoor.ts'
import { createSegmentDoors } from './doors/segmentDoors.ts'
import { createUnsubscribeDoor } from './doors/unsubscribeDoor.ts'
import { ApiError } from './http/ApiError.ts'
import { checkHost } from './http/checkHost.ts'
import { handleError } from './http/handleError.ts'
import { basePath, mountRoutes } from './http/mountRoutes.ts'
import { mountOpenPage } from './http/openPage.ts'
import type { Services } from './http/Services.ts'
import { securityHeaders } from './http/securityHeaders.ts'
import { serveEditor } from './http/serveEditor.ts'
import { createHealth } from './observe/createHealth.ts'
import { mountProbes } from './observe/mountProbes.ts'
import { traceRequests } from './observe/traceRequests.ts'
import { routes } from './routes/routes.ts'

const documentation = {
  info: { title: 'Rekindle', version: '1', description: 'Win-back journeys. Errors are RFC 9457 problems.' },
  components: {
    securitySchemes: { session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'rekindle' } },
  },
  security: [{ session: [] }],
}

/** The whole server as a function from request to response; it listens to nothing by itself. */
export function createApp(services: Services): Hono {
  const app = new Hono()
  app.onError(handleError(services))
  const { observing, config } = services
  if (observing?.tracer) app.use('*', traceRequests(observing.tracer))
  app.use('*', securityHeaders())
  const health = observing?.health ?? createHealth(services.database.sql)
  mountProbes(app, { health, meter: observing?.meter, token: config.metricsToken })
  app.use('*', checkHost(config))
  mountOpenPage(app, services)
  const gate = createGate(services)
  app.route('/v1', createSegmentDoors(services, gate))
  app.route('/v1', createReceiptsDoor(services, gate))
  app.route('/u', createUnsubscribeDoor(services))
  mountRoutes(app, routes, services)
  app.get(`${basePath}/openapi.json`, openAPIRouteHandler(app, { documentation }))
  app.all('/api/*', () => Promise.reject(new ApiError('resource.missing')))
  app.all('/v1/*', () => Promise.reject(new ApiError('resource.missing')))
  serveEditor(app, services.config.editorDir)
  app.notFound(() => {
    throw new ApiError('resource.missing')
  })
  return app
}
