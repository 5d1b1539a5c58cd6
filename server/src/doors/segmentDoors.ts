import { crashPoint } from '@rekindle/runtime/engine'
import { Hono } from 'hono'
import { ApiError } from '../http/ApiError.ts'
import { parseWith } from '../http/parseWith.ts'
import { parseJson, readBody } from '../http/readBody.ts'
import type { Services } from '../http/Services.ts'
import { type Posting, postItems } from '../ingest/postItems.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'
import { type Reading, readMessage } from './readMessage.ts'
import { SegmentBatch } from './SegmentMessage.ts'
import { workspaceOfKey } from './writeKeys.ts'

export const segmentTypes = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const
const batchBytes = 512 * 1024
const oneBytes = 64 * 1024

/**
 * Segment's HTTP API: existing SDKs point here and work. A write key, as user of basic authentication, names
 * the workspace. Messages go to inboxes and nothing else happens here.
 */
export function createSegmentDoors(services: Services): Hono {
  const app = new Hono()
  for (const type of segmentTypes) {
    app.post(`/${type}`, async (c) => {
      const body = parseJson(await readBody(c, oneBytes))
      const reading = await readingFor(services, c.req.header('authorization'), body)
      const postings = readMessage({ ...(body as object), type }, reading)
      if (typeof postings === 'string') throw new ApiError('event.invalid', postings)
      await deliver(services, reading, postings)
      return c.json({ success: true })
    })
  }
  app.post('/batch', async (c) => {
    const body = parseJson(await readBody(c, batchBytes))
    const reading = await readingFor(services, c.req.header('authorization'), body)
    const { batch, sentAt } = parseWith(SegmentBatch, body, 'body')
    const read = batch.map((message) => readMessage(message, { ...reading, sentAt }))
    const refused = read.flatMap((one, index) => (typeof one === 'string' ? [{ index, detail: one }] : []))
    if (refused.length === batch.length) throw new ApiError('event.invalid', refused[0]?.detail)
    await deliver(
      services,
      reading,
      profilesFirst(read.flatMap((one) => (typeof one === 'string' ? [] : one))),
    )
    return c.json({ success: true, ...(refused.length === 0 ? {} : { refused }) })
  })
  return app
}

/** In one request what is known of a customer comes before what they did. */
const profilesFirst = (postings: Posting[]): Posting[] => [
  ...postings.filter(({ item }) => item.kind === 'identify'),
  ...postings.filter(({ item }) => item.kind !== 'identify'),
]

function keyOf(authorization: string | undefined, body: unknown): string {
  const basic = /^Basic ([A-Za-z0-9+/=_-]+)$/i.exec(authorization ?? '')?.[1]
  if (basic) return Buffer.from(basic, 'base64').toString('utf8').split(':')[0] ?? ''
  const { writeKey } = (body ?? {}) as { writeKey?: unknown }
  return typeof writeKey === 'string' ? writeKey : ''
}

/** The workspace that the key of a request writes to, and its clock now. */
export async function readingFor(
  { database, now }: Services,
  authorization: string | undefined,
  body: unknown,
): Promise<Reading> {
  const key = keyOf(authorization, body)
  const found = key === '' ? undefined : await workspaceOfKey(database.sql, key)
  const workspace = found && (await loadWorkspace(database.sql, found.workspaceId))
  if (!workspace)
    throw new ApiError('writeKey.unknown', 'Send the write key as the user of basic authentication.')
  return { workspaceId: workspace.id, at: clockOf(workspace, now()) }
}

async function deliver(services: Services, { workspaceId, at }: Reading, postings: Posting[]): Promise<void> {
  await postItems(services.database.sql, services.addresses, workspaceId, postings, at)
  crashPoint('door.afterStore')
  services.ring(workspaceId)
}
