import type { Route } from '../http/Route.ts'
import { journeyRoutes } from './journeys.ts'
import { publishingRoutes } from './publishing.ts'
import { sessionRoutes } from './session.ts'
import { templateRoutes } from './templates.ts'

/** Every route below /api/v1 with the permission it asks for. There is no other list. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...journeyRoutes,
  ...publishingRoutes,
  ...templateRoutes,
]
