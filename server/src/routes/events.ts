import { z } from 'zod'
import { isRefusal, readMessage } from '../doors/readMessage.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { postItems } from '../ingest/postItems.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'

/** One message as the Segment doors take it, from somebody who is signed in. */
async function post({ services, workspace, body }: WorkspaceCall<unknown, z.core.util.JSONType>) {
  const at = clockOf(workspace, services.now())
  const read = readMessage(body, { workspaceId: workspace.id, at })
  if (isRefusal(read)) throw new ApiError('event.invalid', `${read.detail} ${read.remedy}`)
  const { postings, warnings } = read
  await postItems(services.database.sql, services.addresses, workspace.id, postings, at)
  services.ring(workspace.id)
  return { accepted: true, customer: postings[0]?.customerId ?? null, warnings }
}

export const eventRoutes = [
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/events',
    permission: 'customers.write',
    summary: 'Tell what a customer did (track) or is like (identify), in Segment’s form',
    body: z.json(),
    bodyBytes: 64 * 1024,
    response: z.object({
      accepted: z.boolean(),
      customer: z.string().nullable(),
      warnings: z.array(z.string()),
    }),
    status: 202,
    run: post,
  }),
]
