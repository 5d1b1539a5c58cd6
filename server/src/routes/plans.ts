import { z } from 'zod'
import { JourneySummary } from '../contract/journeys.ts'
import {
  Approval,
  ApprovalRule,
  Approve,
  AskPlan,
  Brake,
  Hold,
  Pause,
  PlanForecast,
  PlanReport,
  PlanSummary,
  Resume,
  Started,
  Stop,
} from '../contract/plans.ts'
import { inWorkspace } from '../db/index.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { approveSection, isRequired, loadApproval } from '../journeys/draftApproval.ts'
import { loadSummary } from '../journeys/loadJourney.ts'
import { pauseJourney, resumeJourney } from '../journeys/pauseJourney.ts'
import { listPlans } from '../journeys/plan/listPlans.ts'
import { loadHold } from '../journeys/plan/loadHold.ts'
import { loadPlanReport } from '../journeys/plan/loadPlanReport.ts'
import { previewPlan } from '../journeys/plan/previewPlan.ts'
import { requireApproval } from '../journeys/requireApproval.ts'
import { setBrake } from '../journeys/setBrake.ts'
import { stopJourney } from '../journeys/stopJourney.ts'
import { commandOf } from './commandOf.ts'

const idOf = ({ params }: WorkspaceCall): string => uuidOf(params.id)

/** Does it, wakes the engine, and answers the journey with the plan that was set off. */
async function command(call: WorkspaceCall, act: () => Promise<unknown>) {
  const plan = await act()
  call.services.ring(call.workspace.id)
  const summary = await loadSummary(call.services.database.sql, call.workspace.id, idOf(call))
  return typeof plan === 'string' ? { ...summary, plan } : summary
}

const Changed = JourneySummary.extend(Started.shape)

export const planRoutes = [
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/plan',
    permission: 'journeys.read',
    summary:
      'What publishing the draft, or going back to a version, would do to people inside; changes nothing',
    body: AskPlan,
    emptyBody: true,
    response: PlanForecast,
    run: (call) => previewPlan(commandOf(call), idOf(call), call.body),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/plans',
    permission: 'journeys.read',
    summary: 'What was decided about people inside, the newest first',
    response: z.array(PlanSummary),
    run: (call) => listPlans(call.services.database.sql, call.workspace.id, idOf(call)),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/plans/:plan',
    permission: 'journeys.read',
    summary: 'What a plan was to do to people inside, and what it has done',
    response: PlanReport,
    run: (call) =>
      loadPlanReport(call.services.database.sql, call.workspace.id, idOf(call), uuidOf(call.params.plan)),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/hold',
    permission: 'journeys.read',
    summary: 'What a pause holds, why, and what fell due meanwhile; with `ahead` also what is to come',
    query: z.object({ ahead: z.literal('true').optional() }),
    response: Hold,
    run: (call) => loadHold(commandOf(call), idOf(call), { ahead: call.query.ahead === 'true' }),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/pause',
    permission: 'journeys.publish',
    summary: 'Let nobody in for now; on request send nothing, or end no wait either',
    body: Pause,
    emptyBody: true,
    response: Changed,
    idempotent: true,
    run: (call) => command(call, () => pauseJourney(commandOf(call), idOf(call), call.body.level)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/resume',
    permission: 'journeys.publish',
    summary: 'Let people in again, and decide about what fell due',
    body: Resume,
    emptyBody: true,
    response: Changed,
    idempotent: true,
    run: (call) => command(call, () => resumeJourney(commandOf(call), idOf(call), call.body.due)),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/stop',
    permission: 'journeys.publish',
    summary: 'End the journey for newcomers; who is inside finishes, or leaves now',
    body: Stop,
    response: Changed,
    idempotent: true,
    run: (call) => command(call, () => stopJourney(commandOf(call), idOf(call), call.body.how)),
  }),
  defineRoute({
    method: 'put',
    path: '/workspaces/:ws/journeys/:id/brake',
    permission: 'journeys.publish',
    summary: 'How many may enter within an hour before the journey pauses itself',
    body: z.object({ brake: Brake.nullable() }),
    response: Changed,
    run: (call) => command(call, () => setBrake(commandOf(call), idOf(call), call.body.brake)),
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/approval',
    permission: 'journeys.read',
    summary: 'Which parts of the draft were changed, by whom, and who approved them',
    response: Approval,
    run: (call) => loadApproval(call.services.database.sql, call.workspace.id, idOf(call), call.actor),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/approve',
    permission: 'journeys.approve',
    summary: 'Approve one part of the draft; never what one changed oneself',
    body: Approve,
    response: Approval,
    idempotent: true,
    run: async (call) => {
      await approveSection(commandOf(call), idOf(call), call.body.section, call.body.revision)
      return loadApproval(call.services.database.sql, call.workspace.id, idOf(call), call.actor)
    },
  }),
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/approval',
    permission: 'journeys.read',
    summary: 'Whether somebody else must approve a draft before it is published',
    response: ApprovalRule,
    run: async ({ services, workspace }) => ({
      required: await inWorkspace(services.database.sql, workspace.id, (tx) => isRequired(tx, workspace.id)),
    }),
  }),
  defineRoute({
    method: 'put',
    path: '/workspaces/:ws/approval',
    permission: 'workspace.admin',
    summary: 'Say whether somebody else must approve a draft before it is published',
    body: ApprovalRule,
    response: ApprovalRule,
    run: async (call) => {
      await requireApproval(commandOf(call), call.body.required)
      return { required: call.body.required }
    },
  }),
]
