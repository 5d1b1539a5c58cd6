import { isoOf } from '@rekindle/runtime'
import { z } from 'zod'
import { SetUpSource, Source } from '../contract/sources.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { loadSources } from '../sources/loadSources.ts'
import { archiveSource, setUpSource } from '../sources/setUpSource.ts'
import { commandOf } from './commandOf.ts'

async function listSources({ services, workspace }: WorkspaceCall): Promise<Source[]> {
  const sources = await loadSources(services.database.sql, workspace.id)
  return [...sources.values()].map(({ id, title, url, header, createdAt }) => {
    return { id, title, url, header, createdAt: isoOf(createdAt) }
  })
}

export const sourceRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/sources',
    permission: 'journeys.read',
    summary: 'Systems outside that journeys may ask',
    response: z.array(Source),
    run: listSources,
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/sources',
    permission: 'workspace.admin',
    summary: 'Set up a system that journeys may ask, or set it up anew',
    body: SetUpSource,
    response: Source,
    run: async (call: WorkspaceCall<unknown, SetUpSource>) => {
      await setUpSource(commandOf(call), call.services.addresses, call.body)
      return (await listSources(call)).find(({ id }) => id === call.body.id)
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/workspaces/:ws/sources/:source',
    permission: 'workspace.admin',
    summary: 'Ask this system no more',
    response: z.array(Source),
    run: async (call: WorkspaceCall) => {
      await archiveSource(commandOf(call), call.params.source ?? '')
      return listSources(call)
    },
  }),
]
