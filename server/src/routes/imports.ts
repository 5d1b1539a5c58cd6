import { limits } from '@rekindle/runtime'
import { z } from 'zod'
import { ImportBegun, ImportProgress, importKinds } from '../contract/imports.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute } from '../http/Route.ts'
import { streamBody } from '../http/readBody.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { beginImport } from '../imports/beginImport.ts'
import { eventFormats } from '../imports/importEvents.ts'
import { loadImports } from '../imports/importRows.ts'
import { commandOf } from './commandOf.ts'

const yesOrNo = z.enum(['true', 'false']).default('false')
const ImportQuery = z.object({
  kind: z.enum(importKinds),
  /** Of events; customers are CSV. */
  format: z.enum(eventFormats).default('csv'),
  name: z.string().max(200).default(''),
  dryRun: yesOrNo,
  /** Journeys hear of the events, as if they happened now. */
  react: yesOrNo,
})

export const importRoutes = [
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/imports',
    permission: 'customers.write',
    summary:
      'Bring in a file of customers (CSV) or of past events (CSV, JSON lines): everything is checked before anything is written',
    query: ImportQuery,
    rawBody: 'text/csv, application/x-ndjson',
    response: ImportBegun,
    status: 202,
    run: async (call) => {
      const { query, services, context } = call
      const most = query.kind === 'customers' ? limits.importBytes : limits.importEventBytes
      const order = { ...query, dryRun: query.dryRun === 'true', react: query.react === 'true' }
      return { id: await beginImport(services, commandOf(call), order, streamBody(context, most)) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/imports',
    permission: 'customers.write',
    summary: 'The newest files that were brought in, and how far each is',
    response: z.object({ items: z.array(ImportProgress) }),
    run: async ({ services, workspace }) => ({
      items: await loadImports(services.database.sql, workspace.id, services.now()),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/imports/:id',
    permission: 'customers.write',
    summary: 'How far a file is',
    response: ImportProgress,
    run: async ({ services, workspace, params }) => {
      const id = uuidOf(params.id)
      const [found] = await loadImports(services.database.sql, workspace.id, services.now(), id)
      if (!found) throw new ApiError('resource.missing', 'There is no such import.')
      return found
    },
  }),
]
