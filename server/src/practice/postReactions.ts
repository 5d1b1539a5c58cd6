import { type Instant, isoOf } from '@rekindle/runtime'
import { crashPoint } from '@rekindle/runtime/engine'
import type { Reaction } from '@rekindle/runtime/world'
import type { RawSql } from '../db/index.ts'

/** A reaction with the customer whose it is, as it was planned. */
export type PlannedReaction = Reaction & { externalId?: string | undefined }

/** Sends a request to the server's own doors, like a client outside. */
export type Request = (path: string, init: RequestInit) => Promise<Response>

/** How practice people show that they may: the key of the Segment doors, and the session of the agents. */
export interface PracticeDoors {
  request: Request
  writeKey: string
  cookie: string
}

const most = 500

/**
 * Posts what is due, in order. Repeating it after a crash does nothing twice: events are known by their key, tasks
 * and receipts settle once.
 */
export async function postReactions(
  sql: RawSql,
  doors: PracticeDoors,
  workspaceId: string,
  at: Instant,
): Promise<number> {
  const due = await sql<{ key: string; body: PlannedReaction }[]>`
    select key, body from practice_reactions
    where workspace_id = ${workspaceId} and posted_at is null and due_at <= ${at}
    order by due_at, key limit ${most}`
  if (due.length === 0) return 0
  for (const group of consecutive(due.map(({ body }) => body))) await postGroup(doors, workspaceId, group)
  crashPoint('practice.beforeMark')
  await sql`
    update practice_reactions set posted_at = ${at}
    where workspace_id = ${workspaceId} and key = any(${due.map(({ key }) => key)}::text[])`
  return due.length
}

/** Neighbours of one kind go in one request. */
function consecutive(reactions: readonly PlannedReaction[]): PlannedReaction[][] {
  const groups: PlannedReaction[][] = []
  for (const one of reactions) {
    const last = groups.at(-1)
    if (last && last[0]?.kind === one.kind) last.push(one)
    else groups.push([one])
  }
  return groups
}

async function postGroup(doors: PracticeDoors, workspaceId: string, group: PlannedReaction[]): Promise<void> {
  const tracks = group.flatMap((one) => (one.kind === 'track' ? [one] : []))
  const receipts = group.flatMap((one) => (one.kind === 'receipt' ? [one] : []))
  if (tracks.length > 0) await post(doors, '/v1/batch', { batch: tracks.map(toSegment) })
  if (receipts.length > 0) {
    const body = receipts.map(({ message, outcome }) => ({ message, outcome }))
    await post(doors, '/v1/receipts', { receipts: body })
  }
  for (const one of group) {
    if (one.kind !== 'taskClosed') continue
    const { outcome, reason, note } = one
    await post(doors, `/api/v1/workspaces/${workspaceId}/tasks/${one.task}/outcome`, {
      outcome,
      reason,
      note,
    })
  }
}

const toSegment = ({ key, at, event, properties, externalId }: PlannedReaction & { kind: 'track' }) => ({
  type: 'track',
  userId: externalId,
  event,
  timestamp: isoOf(at),
  messageId: key,
  properties,
})

/** A task that somebody else has closed meanwhile is no mistake of the agent. */
async function post(
  { request, writeKey, cookie }: PracticeDoors,
  path: string,
  body: unknown,
): Promise<void> {
  const response = await request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
      cookie,
    },
    body: JSON.stringify(body),
  })
  if (response.ok || response.status === 409) return
  throw new Error(
    `Practice could not post to ${path}: ${response.status} ${(await response.text()).slice(0, 300)}`,
  )
}
