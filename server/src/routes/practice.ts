import { durationFrom } from '@rekindle/runtime'
import { PracticeClock, PracticeCommand } from '../contract/people.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { streamEvents } from '../http/streamEvents.ts'
import { commandOf } from './commandOf.ts'

function requirePractice({ workspace }: WorkspaceCall): void {
  if (workspace.mode !== 'practice') throw new ApiError('practice.only')
}

export const practiceRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/practice',
    permission: 'journeys.read',
    summary: 'The practice clock',
    response: PracticeClock,
    run: async (call) => {
      requirePractice(call)
      return call.services.practice.clock(call.workspace)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/practice',
    permission: 'practice.drive',
    summary: 'Play, pause, step, jump, let newcomers in, or begin anew',
    body: PracticeCommand,
    response: PracticeClock,
    run: async (call: WorkspaceCall<unknown, PracticeCommand>) => {
      requirePractice(call)
      if (call.body.do === 'step' && !durationFrom(call.body.by))
        throw new ApiError('request.invalid', 'body.by: use m, h, d, w or mo, for example "2w".')
      return call.services.practice.perform(commandOf(call), call.body)
    },
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/practice/stream',
    permission: 'journeys.read',
    summary: 'The practice clock, again whenever it moves: events named "clock"',
    response: PracticeClock,
    mediaType: 'text/event-stream',
    run: async (call) => {
      requirePractice(call)
      const { practice, closing } = call.services
      const { workspace } = call
      return streamEvents(call.context, 'clock', (tell) => practice.subscribe(workspace, tell), closing)
    },
  }),
]
