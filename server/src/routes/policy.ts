import { QuietRule } from '../contract/policy.ts'
import { defineRoute } from '../http/Route.ts'
import { setQuietHours } from '../workspaces/setQuietHours.ts'
import { commandOf } from './commandOf.ts'

export const policyRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/policy',
    permission: 'journeys.read',
    summary: 'When nothing is sent, by the local clock of each customer',
    response: QuietRule,
    run: async ({ workspace }) => ({ quiet: workspace.policy.quiet }),
  }),
  defineRoute({
    method: 'put',
    path: '/workspaces/:ws/policy',
    permission: 'workspace.admin',
    summary: 'Set the hours in which messages wait; it holds from the next message on, in every journey',
    body: QuietRule,
    response: QuietRule,
    run: async (call) => {
      await setQuietHours(commandOf(call), call.body.quiet)
      return call.body
    },
  }),
]
