import { registry } from '@rekindle/nodes'
import { checkFlow, limits, Problem } from '@rekindle/runtime'
import { z } from 'zod'
import { CreateJourney, Journey, JourneySummary } from '../contract/journeys.ts'
import { page } from '../contract/shared.ts'
import { ApiError } from '../http/ApiError.ts'
import { PageQuery } from '../http/cursor.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { archiveJourney } from '../journeys/archiveJourney.ts'
import { copyFlow } from '../journeys/copyFlow.ts'
import { blankFlow, createJourney } from '../journeys/createJourney.ts'
import { listJourneys } from '../journeys/listJourneys.ts'
import { loadJourney } from '../journeys/loadJourney.ts'
import { inCurrency } from '../templates/inCurrency.ts'
import { listSavedTemplates } from '../templates/savedTemplates.ts'
import { commandOf } from './commandOf.ts'

const idOf = ({ params }: WorkspaceCall): string => uuidOf(params.id)
const untitled = { en: 'New journey', 'zh-CN': '新旅程' }

async function create(call: WorkspaceCall<unknown, z.infer<typeof CreateJourney>>) {
  const { template, flow, title } = call.body
  const known = template === undefined ? undefined : await findTemplate(call, template)
  const drawing = (known && copyFlow(known.flow)) ?? flow ?? blankFlow(title ?? untitled)
  const named = title ?? known?.title ?? titleIn(flow) ?? untitled
  const id = await createJourney(commandOf(call), named, { ...drawing, title: named })
  return loadJourney(call.services.database.sql, call.workspace.id, id)
}

async function findTemplate({ services, workspace }: WorkspaceCall, id: string) {
  const saved = await listSavedTemplates(services.database.sql, workspace.id)
  const stories = (await services.templates()).map((story) => ({
    ...story,
    flow: inCurrency(story.flow, workspace.currency),
  }))
  const found = [...saved, ...stories].find((template) => template.id === id)
  if (!found) throw new ApiError('resource.missing', `There is no template "${id.slice(0, 60)}".`)
  return found
}

const titleIn = (flow: Record<string, unknown> | undefined) => {
  const title = z.record(z.string(), z.string()).safeParse(flow?.title)
  return title.success && Object.keys(title.data).length > 0 ? title.data : undefined
}

export const journeyRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys',
    permission: 'journeys.read',
    summary: 'Journeys, the one changed last first',
    query: PageQuery,
    response: page(JourneySummary),
    run: ({ services, workspace, query }) => listJourneys(services.database.sql, workspace.id, query),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys',
    permission: 'journeys.write',
    summary: 'Make a journey: blank, from a template, or with a drawing',
    body: CreateJourney,
    bodyBytes: limits.flowBytes,
    response: Journey,
    status: 201,
    idempotent: true,
    run: create,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id',
    permission: 'journeys.read',
    summary: 'A journey with its draft and versions',
    response: Journey,
    run: (call) => loadJourney(call.services.database.sql, call.workspace.id, idOf(call)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/check',
    permission: 'journeys.read',
    summary: 'What is wrong with a drawing; stores nothing',
    body: z.object({ flow: z.json() }),
    bodyBytes: limits.flowBytes,
    response: z.object({ problems: z.array(Problem) }),
    run: async ({ body }) => ({ problems: checkFlow(body.flow, registry).problems }),
  }),
  defineRoute({
    method: 'delete',
    path: '/workspaces/:ws/journeys/:id',
    permission: 'journeys.write',
    summary: 'Put a journey that was never published into the archive',
    response: z.object({}),
    run: async (call) => {
      await archiveJourney(commandOf(call), idOf(call))
      return {}
    },
  }),
]
