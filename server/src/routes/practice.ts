import { durationFrom } from '@rekindle/runtime'
import { z } from 'zod'
import { Happened } from '../contract/happened.ts'
import { PracticeClock, PracticeCommand } from '../contract/people.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { type Subscribe, streamEvents } from '../http/streamEvents.ts'
import { TimeText } from '../http/TimeText.ts'
import { loadHappened } from '../queries/stats/loadHappened.ts'
import { commandOf } from './commandOf.ts'

function requirePractice({ workspace }: WorkspaceCall): void {
  if (workspace.mode !== 'practice') throw new ApiError('practice.only')
}

const Between = z.object({ from: TimeText, to: TimeText })

/** The clock, now and after each move. */
export async function clockNews(call: WorkspaceCall): Promise<Subscribe<PracticeClock>> {
  requirePractice(call)
  return (tell) => call.services.practice.subscribe(call.workspace, tell)
}

export const practiceRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/practice/happened',
    permission: 'journeys.read',
    summary: 'What became of people between two instants of the practice clock',
    query: Between,
    response: Happened,
    run: async (call: WorkspaceCall<z.infer<typeof Between>>) => {
      requirePractice(call)
      const { services, workspace, query } = call
      return inWorkspace(services.database.sql, workspace.id, (tx) =>
        loadHappened(tx, workspace.id, Date.parse(query.from), Date.parse(query.to)),
      )
    },
  }),
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
    run: async (call) =>
      streamEvents(call.context, call.services.closing, [
        { event: 'clock', subscribe: await clockNews(call) },
      ]),
  }),
]
