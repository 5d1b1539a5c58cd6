import { z } from 'zod'
import { PublishLater, ScheduledJourney, ScheduleNow } from '../contract/plans.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { listSchedules, loadSchedule } from '../journeys/schedule/loadSchedule.ts'
import { cancelSchedule, schedulePublish } from '../journeys/schedule/schedulePublish.ts'
import { commandOf } from './commandOf.ts'

const idOf = ({ params }: WorkspaceCall): string => uuidOf(params.id)

const scheduleNow = async (call: WorkspaceCall) => ({
  schedule: await loadSchedule(call.services.database.sql, call.workspace.id, idOf(call)),
})

async function plan(call: WorkspaceCall<unknown, z.infer<typeof PublishLater>>) {
  const { revision, at, ...options } = call.body
  await schedulePublish(commandOf(call), idOf(call), { at, revision, options })
  // A practice clock may stand still: it has to learn that there is something to go to.
  call.services.ring(call.workspace.id)
  return scheduleNow(call)
}

export const scheduleRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/schedules',
    permission: 'journeys.read',
    summary: 'Drafts that could not be published at their time, and those that are to be published',
    response: z.array(ScheduledJourney),
    run: (call) => listSchedules(call.services.database.sql, call.workspace.id),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/schedule',
    permission: 'journeys.read',
    summary: 'When the journey is to be published, or why it was not',
    response: ScheduleNow,
    run: scheduleNow,
  }),
  defineRoute({
    method: 'put',
    path: '/workspaces/:ws/journeys/:id/schedule',
    permission: 'journeys.publish',
    summary: 'Publish the draft as it stands now at a later time; what was planned before is cancelled',
    body: PublishLater,
    response: ScheduleNow,
    run: plan,
  }),
  defineRoute({
    method: 'delete',
    path: '/workspaces/:ws/journeys/:id/schedule',
    permission: 'journeys.publish',
    summary: 'Cancel what is planned, or put away that it could not be published',
    response: ScheduleNow,
    run: async (call) => {
      await cancelSchedule(commandOf(call), idOf(call))
      return scheduleNow(call)
    },
  }),
]
