import { Flow, isoOf } from '@rekindle/runtime'
import { z } from 'zod'
import { JourneySummary, Publish, Published, PublishPreview } from '../contract/journeys.ts'
import { Iso } from '../contract/shared.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { loadVersionRow } from '../journeys/JourneyRow.ts'
import { loadHeads } from '../journeys/loadHeads.ts'
import { loadSummary, summarizeVersion } from '../journeys/loadJourney.ts'
import { pauseJourney, resumeJourney } from '../journeys/pauseJourney.ts'
import { countStaying, previewPublish } from '../journeys/previewPublish.ts'
import { publishJourney } from '../journeys/publishJourney.ts'
import { commandOf } from './commandOf.ts'

const idOf = ({ params }: WorkspaceCall): string => uuidOf(params.id)

async function publish(call: WorkspaceCall<unknown, z.infer<typeof Publish>>) {
  const { services, workspace } = call
  const { sql } = services.database
  const version = await publishJourney(commandOf(call), idOf(call), call.body.revision)
  services.ring(workspace.id)
  const heads = await inWorkspace(sql, workspace.id, (tx) => loadHeads(tx, workspace.id, [version.id]))
  return {
    version: summarizeVersion(version, heads.get(version.id)?.heads),
    staying: await countStaying(sql, workspace.id, idOf(call), version.id),
  }
}

async function turn(call: WorkspaceCall, act: typeof pauseJourney) {
  await act(commandOf(call), idOf(call))
  call.services.ring(call.workspace.id)
  return loadSummary(call.services.database.sql, call.workspace.id, idOf(call))
}

async function loadVersion(call: WorkspaceCall) {
  const number = Number(call.params.n)
  const { services, workspace } = call
  const version = Number.isSafeInteger(number)
    ? await inWorkspace(services.database.sql, workspace.id, (tx) =>
        loadVersionRow(tx, workspace.id, idOf(call), { number }),
      )
    : undefined
  if (!version) throw new ApiError('resource.missing', 'There is no such version.')
  const { flow, publishedAt, publishedBy } = version
  return { number, flow, publishedAt: isoOf(publishedAt), publishedBy }
}

export const publishingRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/publish',
    permission: 'journeys.read',
    summary: 'What publishing the draft would mean',
    response: PublishPreview,
    run: (call) => previewPublish(commandOf(call), idOf(call)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/publish',
    permission: 'journeys.publish',
    summary: 'Let new entrants take the draft; who is inside stays on their way',
    body: Publish,
    response: Published,
    idempotent: true,
    run: publish,
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/pause',
    permission: 'journeys.publish',
    summary: 'Let nobody in for now',
    response: JourneySummary,
    run: (call) => turn(call, pauseJourney),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/resume',
    permission: 'journeys.publish',
    summary: 'Let people in again',
    response: JourneySummary,
    run: (call) => turn(call, resumeJourney),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n',
    permission: 'journeys.read',
    summary: 'The drawing of a version',
    response: z.object({ number: z.number(), flow: Flow, publishedAt: Iso, publishedBy: z.string() }),
    run: loadVersion,
  }),
]
