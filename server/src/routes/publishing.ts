import { Flow, isoOf } from '@rekindle/runtime'
import { z } from 'zod'
import { Published, PublishPreview, VersionSummary } from '../contract/journeys.ts'
import { AskDiff, DrawingDiff, Publish, Rollback } from '../contract/plans.ts'
import { Iso } from '../contract/shared.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { compareDrawings } from '../journeys/compareDrawings.ts'
import { loadVersionRow } from '../journeys/JourneyRow.ts'
import { loadHeads } from '../journeys/loadHeads.ts'
import { loadJourney, summarizeVersion } from '../journeys/loadJourney.ts'
import { countStaying, previewPublish } from '../journeys/previewPublish.ts'
import { publishDraft } from '../journeys/publishDraft.ts'
import { rollBackJourney } from '../journeys/publishJourney.ts'
import type { PublishedVersion } from '../journeys/releaseFlow.ts'
import { commandOf } from './commandOf.ts'

const idOf = ({ params }: WorkspaceCall): string => uuidOf(params.id)

async function publish(call: WorkspaceCall<unknown, z.infer<typeof Publish>>) {
  const { revision, ...options } = call.body
  return published(call, await publishDraft(commandOf(call), idOf(call), revision, options))
}

async function rollBack(call: WorkspaceCall<unknown, z.infer<typeof Rollback>>) {
  const { version, ...options } = call.body
  return published(call, await rollBackJourney(commandOf(call), idOf(call), version, options))
}

async function published(call: WorkspaceCall, version: PublishedVersion) {
  const { services, workspace } = call
  const { sql } = services.database
  services.ring(workspace.id)
  const heads = await inWorkspace(sql, workspace.id, (tx) => loadHeads(tx, workspace.id, [version.id]))
  return {
    version: summarizeVersion(version, heads.get(version.id)?.heads),
    staying: await countStaying(sql, workspace.id, idOf(call), version.id),
    ...(version.planId === undefined ? {} : { plan: version.planId }),
  }
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
    summary: 'Let new entrants take the draft; who is inside stays unless the plan says otherwise',
    body: Publish,
    response: Published,
    idempotent: true,
    run: publish,
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/rollback',
    permission: 'journeys.publish',
    summary: 'Publish the drawing of an earlier version as a new one',
    body: Rollback,
    response: Published,
    idempotent: true,
    run: rollBack,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions',
    permission: 'journeys.read',
    summary: 'Versions with their notes and head-counts, the newest first',
    response: z.array(VersionSummary),
    run: async (call) =>
      (await loadJourney(call.services.database.sql, call.workspace.id, idOf(call))).versions,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/versions/:n',
    permission: 'journeys.read',
    summary: 'The drawing of a version',
    response: z.object({ number: z.number(), flow: Flow, publishedAt: Iso, publishedBy: z.string() }),
    run: loadVersion,
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/diff',
    permission: 'journeys.read',
    summary: 'What differs between two versions, or a version and the draft',
    query: AskDiff,
    response: DrawingDiff,
    run: (call) => compareDrawings(call.services.database.sql, call.workspace.id, idOf(call), call.query),
  }),
]
