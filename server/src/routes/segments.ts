import { isoOf } from '@rekindle/runtime'
import { z } from 'zod'
import {
  AudienceCount,
  AudienceQuestion,
  ChangeSegment,
  NewSegment,
  Segment,
  SegmentUses,
} from '../contract/segments.ts'
import { inWorkspace } from '../db/index.ts'
import { defineRoute } from '../http/Route.ts'
import { domainTime } from '../journeys/Command.ts'
import { countAudience } from '../journeys/countAudience.ts'
import { listSegmentUses } from '../segments/listSegmentUses.ts'
import { changeSegment, createSegment, listSegments, toSegment } from '../segments/saveSegment.ts'
import { commandOf } from './commandOf.ts'

export const segmentRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/segments',
    permission: 'journeys.read',
    summary: 'Saved audiences that rules name by id; the archived ones last',
    response: z.array(Segment),
    run: ({ services, workspace }) =>
      inWorkspace(services.database.sql, workspace.id, async (tx) =>
        (await listSegments(tx, workspace.id)).map(toSegment),
      ),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/segment-uses',
    permission: 'journeys.read',
    summary: 'Journeys and segments that name a saved audience',
    response: z.array(SegmentUses),
    run: ({ services, workspace }) =>
      inWorkspace(services.database.sql, workspace.id, (tx) => listSegmentUses(tx, workspace.id)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/segments',
    permission: 'journeys.write',
    summary: 'Save an audience under an id',
    body: NewSegment,
    response: Segment,
    status: 201,
    idempotent: true,
    run: (call) => createSegment(commandOf(call), call.body),
  }),
  defineRoute({
    method: 'put',
    path: '/workspaces/:ws/segments/:segment',
    permission: 'journeys.write',
    summary: 'Change title or rule of a saved audience, put it into the archive or take it out',
    body: ChangeSegment,
    response: Segment,
    run: (call) => changeSegment(commandOf(call), call.params.segment ?? '', call.body),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/audience/count',
    permission: 'journeys.read',
    summary: 'How many customers a rule fits now',
    body: AudienceQuestion,
    response: AudienceCount,
    run: async (call) => {
      const at = domainTime(commandOf(call))
      const { services, workspace, body } = call
      return {
        count: await countAudience(services.database.sql, workspace, { audience: body.rule, at }),
        at: isoOf(at),
      }
    },
  }),
]
