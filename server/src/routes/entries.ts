import { EntriesTaken, NewEntries } from '../contract/entries.ts'
import { defineRoute } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { askIn } from '../journeys/askIn.ts'
import { commandOf } from './commandOf.ts'

export const entryRoutes = [
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/entries',
    permission: 'customers.write',
    summary: 'Ask customers into a live journey by name; who may not enter is counted by reason',
    body: NewEntries,
    bodyBytes: 8 * 1024 * 1024,
    response: EntriesTaken,
    status: 202,
    idempotent: true,
    run: async (call) => {
      const accepted = await askIn(commandOf(call), uuidOf(call.params.id), call.body)
      call.services.ring(call.workspace.id)
      return { accepted }
    },
  }),
]
