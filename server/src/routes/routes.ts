import type { Route } from '../http/Route.ts'
import { sessionRoutes } from './session.ts'

/** Every route below /api/v1 with the permission it asks for. There is no other list. */
export const routes: readonly Route[] = [...sessionRoutes]
