import { problem } from '@rekindle/runtime'
import { crashPoint } from '@rekindle/runtime/engine'
import { Hono } from 'hono'
import { ApiError } from '../http/ApiError.ts'
import { parseWith } from '../http/parseWith.ts'
import type { Services } from '../http/Services.ts'
import { type Posting, postItems } from '../ingest/postItems.ts'
import type { Gate } from './createGate.ts'
import { createLinkMemory, type LinkMemory } from './createLinkMemory.ts'
import type { Refusal } from './happenedAt.ts'
import { isRefusal, type Reading, type ReadMessage, readMessage } from './readMessage.ts'
import { SegmentBatch } from './SegmentMessage.ts'

export const segmentTypes = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const
const batchBytes = 512 * 1024
const oneBytes = 64 * 1024

/**
 * Segment's HTTP API: existing SDKs point here and work. A write key, as user of basic authentication, names
 * the workspace. Messages go to inboxes and nothing else happens here; a batch is kept whole or not at all.
 */
export function createSegmentDoors(services: Services, gate: Gate): Hono {
  const app = new Hono()
  const links = createLinkMemory()
  for (const type of segmentTypes) {
    app.post(`/${type}`, async (c) => {
      const { body, reading } = await gate(c, oneBytes)
      const read = readAll([{ ...(body as object), type }], reading)
      await deliver(services, links, reading, read.postings)
      return c.json({ success: true, ...warningsOf(read) })
    })
  }
  for (const door of ['batch', 'import'] as const) {
    app.post(`/${door}`, async (c) => {
      const { body, reading } = await gate(c, batchBytes)
      const { batch, sentAt } = parseWith(SegmentBatch, body, 'body')
      const read = readAll(batch, { ...reading, sentAt, history: door === 'import' })
      await deliver(services, links, reading, profilesFirst(read.postings))
      return c.json({ success: true, ...warningsOf(read) })
    })
  }
  return app
}

interface ReadAll {
  postings: Posting[]
  warnings: { index: number; detail: string }[]
}

/** All messages, or a refusal that names each bad one. */
function readAll(messages: readonly unknown[], reading: Reading): ReadAll {
  const all: ReadAll = { postings: [], warnings: [] }
  const refused: { index: number; refusal: Refusal }[] = []
  for (const [index, message] of messages.entries()) {
    const read = readMessage(message, reading)
    if (isRefusal(read)) refused.push({ index, refusal: read })
    else add(all, index, read)
  }
  if (refused.length > 0) throw refusalOf(refused, messages.length)
  return all
}

function add(all: ReadAll, index: number, { postings, warnings }: ReadMessage): void {
  all.postings.push(...postings)
  for (const detail of warnings) all.warnings.push({ index, detail: `${detail} The rest was kept.` })
}

function refusalOf(refused: { index: number; refusal: Refusal }[], count: number): ApiError {
  const [first] = refused
  const detail =
    count === 1
      ? `${first?.refusal.detail} ${first?.refusal.remedy}`
      : `${refused.length} of ${count} messages are bad, the first at index ${first?.index}. Correct or leave them out and send the batch again.`
  const problems = refused.map(({ index, refusal }) =>
    problem('data.row', {
      path: [index, refusal.field],
      params: { detail: `Message ${index}: ${refusal.detail}`, hint: refusal.remedy, line: index },
    }),
  )
  return new ApiError('event.invalid', detail, problems)
}

const warningsOf = ({ warnings }: ReadAll) => (warnings.length === 0 ? {} : { warnings })

/** In one request what is known of a customer comes before what they did. */
const profilesFirst = (postings: Posting[]): Posting[] => [
  ...postings.filter(({ item }) => item.kind === 'identify'),
  ...postings.filter(({ item }) => item.kind !== 'identify'),
]

async function deliver(
  services: Services,
  links: LinkMemory,
  { workspaceId, at }: Reading,
  postings: Posting[],
): Promise<void> {
  const fresh = links.fresh(postings)
  await postItems(services.database.sql, services.addresses, workspaceId, fresh, at)
  crashPoint('door.afterStore')
  links.remember(fresh)
  services.ring(workspaceId)
}
