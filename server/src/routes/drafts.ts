import { limits } from '@rekindle/runtime'
import { z } from 'zod'
import { DraftNow, DraftRevision, DraftSaved, SaveDraft } from '../contract/journeys.ts'
import { Iso } from '../contract/shared.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { listDraftRevisions, loadDraft, loadDraftRevision } from '../journeys/loadDraft.ts'
import { saveDraft } from '../journeys/saveDraft.ts'
import { roomOf } from '../presence/roomOf.ts'
import { commandOf } from './commandOf.ts'

const idOf = ({ params }: WorkspaceCall): string => uuidOf(params.id)

async function loadRevision(call: WorkspaceCall) {
  const number = Number(call.params.n)
  const found = Number.isSafeInteger(number)
    ? await loadDraftRevision(call.services.database.sql, call.workspace.id, idOf(call), number)
    : undefined
  if (!found) throw new ApiError('resource.missing', 'This draft is not kept any more.')
  return found
}

export const draftRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/draft',
    permission: 'journeys.read',
    summary: 'The draft as it stands; with `after` only where somebody saved since',
    query: z.object({ after: z.coerce.number().int().optional() }),
    response: DraftNow,
    run: (call) => loadDraft(call.services.database.sql, call.workspace.id, idOf(call), call.query.after),
  }),
  defineRoute({
    method: 'put',
    path: '/workspaces/:ws/journeys/:id/draft',
    permission: 'journeys.write',
    summary: 'Save the draft; refused when somebody saved in between',
    body: SaveDraft,
    bodyBytes: limits.flowBytes,
    response: DraftSaved,
    run: async (call) => {
      const saved = await saveDraft(commandOf(call), idOf(call), call.body.flow, call.body.revision)
      call.services.rooms.ring(roomOf(call.workspace.id, idOf(call)), 'saved', saved.revision)
      return saved
    },
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/draft/revisions',
    permission: 'journeys.read',
    summary: 'Drafts that were saved, the newest first',
    response: z.array(DraftRevision),
    run: (call) => listDraftRevisions(call.services.database.sql, call.workspace.id, idOf(call)),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/draft/revisions/:n',
    permission: 'journeys.read',
    summary: 'The drawing of a saved draft',
    response: z.object({
      revision: z.number(),
      savedAt: Iso,
      savedBy: z.string(),
      flow: z.record(z.string(), z.json()),
    }),
    run: loadRevision,
  }),
]
