import { z } from 'zod'
import { NewTemplate, Template } from '../contract/journeys.ts'
import { defineRoute } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { deleteTemplate, listSavedTemplates, saveTemplate } from '../templates/savedTemplates.ts'
import { commandOf } from './commandOf.ts'

export const templateRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/templates',
    permission: 'journeys.read',
    summary: 'Drawings to start from: those of this workspace, then those that come along',
    response: z.array(Template),
    run: async ({ services, workspace }) => [
      ...(await listSavedTemplates(services.database.sql, workspace.id)),
      ...(await services.templates()),
    ],
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/templates',
    permission: 'journeys.write',
    summary: 'Save the draft of a journey as a template',
    body: NewTemplate,
    response: Template,
    status: 201,
    idempotent: true,
    run: (call) =>
      saveTemplate(
        commandOf(call),
        { ...call.body, journey: uuidOf(call.body.journey) },
        call.signedIn.user.name,
      ),
  }),
  defineRoute({
    method: 'delete',
    path: '/workspaces/:ws/templates/:template',
    permission: 'journeys.write',
    summary: 'Delete a saved template; journeys that began with it stay',
    response: z.object({}),
    run: async (call) => {
      await deleteTemplate(commandOf(call), uuidOf(call.params.template))
      return {}
    },
  }),
]
