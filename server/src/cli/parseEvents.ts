import { type Instant, type Json, type Problem, problem } from '@rekindle/runtime'
import type { InboxItem } from '@rekindle/runtime/lane'
import type { SimulatedEvent, SimulatedProfile } from '@rekindle/runtime/simulate'
import { happenedAt } from '../doors/happenedAt.ts'
import { isRefusal, readMessage } from '../doors/readMessage.ts'
import { ApiError } from '../http/ApiError.ts'
import { parseJson } from '../http/readBody.ts'

const most = 100

/** What happens to customers and what is told of them, in the order of the file. */
export interface EventLines {
  events: SimulatedEvent[]
  profiles: SimulatedProfile[]
  problems: Problem[]
}

/**
 * Reads events.jsonl: one Segment track or identify body a line, as the doors read them. Lines without a `messageId` get one by
 * their place, so that the same file is always the same events.
 */
export function parseEvents(text: string, workspaceId: string, until: Instant): EventLines {
  const lines: EventLines = { events: [], profiles: [], problems: [] }
  const { problems } = lines
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '' || problems.length >= most) continue
    const read = readLine(line, i + 1, workspaceId, until)
    if (typeof read === 'string') {
      const hint = 'One JSON object a line: type, userId, event, timestamp, properties or traits.'
      problems.push(
        problem('data.row', {
          path: [i + 1],
          params: { detail: `Line ${i + 1}: ${read}`, hint, line: i + 1 },
        }),
      )
    } else for (const item of read.items) take(lines, item, read)
  }
  return lines
}

interface ReadLine {
  items: InboxItem[]
  messageId: string
  at: Instant
}

function readLine(line: string, number: number, workspaceId: string, until: Instant): ReadLine | string {
  const value = objectIn(line)
  if (typeof value === 'string') return value
  const type = value.type ?? 'track'
  if (type !== 'track' && type !== 'identify') return 'only track and identify can be simulated.'
  if ((value.timestamp ?? null) === null) return 'the timestamp is missing.'
  const messageId = String(value.messageId ?? `line-${String(number).padStart(7, '0')}`)
  const read = readMessage({ ...value, messageId }, { workspaceId, at: until })
  if (isRefusal(read)) return read.detail
  if (read.warnings[0] !== undefined) return read.warnings[0]
  const { timestamp, originalTimestamp, sentAt } = value
  const at = happenedAt({ timestamp, originalTimestamp, sentAt }, until)
  if (typeof at !== 'number') return at.detail
  const items = read.postings.map(({ item }) => item)
  const isNamed = items.some((item) => 'externalId' in item && item.externalId !== undefined)
  return isNamed ? { items, messageId, at } : 'a userId is missing.'
}

function take({ events, profiles }: EventLines, item: InboxItem, { messageId, at }: ReadLine): void {
  if (item.kind !== 'track' && item.kind !== 'identify') return
  const { externalId } = item
  if (externalId === undefined) return
  if (item.kind === 'track')
    events.push({ externalId, messageId, event: item.event, at, properties: item.properties })
  else {
    const { attributes, timeZone, locale, reachable = [] } = item
    profiles.push({ externalId, messageId, at, attributes, timeZone, locale, reachable })
  }
}

function objectIn(line: string): Record<string, Json> | string {
  try {
    const value = parseJson(line) as Json
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? value : 'this is no JSON object.'
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return error.code === 'request.json' ? 'this is no JSON.' : error.message
  }
}
