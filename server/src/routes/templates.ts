import { z } from 'zod'
import { Template } from '../contract/journeys.ts'
import { defineRoute } from '../http/Route.ts'

export const templateRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/templates',
    permission: 'journeys.read',
    summary: 'Drawings to start from',
    response: z.array(Template),
    run: ({ services }) => services.templates(),
  }),
]
