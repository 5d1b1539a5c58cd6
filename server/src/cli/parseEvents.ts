import { type Instant, type Json, type Problem, problem } from '@rekindle/runtime'
import type { SimulatedEvent } from '@rekindle/runtime/simulate'
import { isRefusal, readMessage } from '../doors/readMessage.ts'

const most = 100

/** Traits that an identify call brings, to be merged in order. */
export interface EventLines {
  events: SimulatedEvent[]
  problems: Problem[]
}

/**
 * Reads events.jsonl: one Segment track body a line, as the doors read them. Lines without a `messageId` get one by
 * their place, so that the same file is always the same events.
 */
export function parseEvents(text: string, workspaceId: string, until: Instant): EventLines {
  const events: SimulatedEvent[] = []
  const problems: Problem[] = []
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '' || problems.length >= most) continue
    const read = readLine(line, i + 1, workspaceId, until)
    if (typeof read === 'string') {
      const hint = 'One JSON object a line: type, userId, event, timestamp, properties.'
      problems.push(
        problem('data.row', {
          path: [i + 1],
          params: { detail: `Line ${i + 1}: ${read}`, hint, line: i + 1 },
        }),
      )
    } else events.push(read)
  }
  return { events, problems }
}

function readLine(
  line: string,
  number: number,
  workspaceId: string,
  until: Instant,
): SimulatedEvent | string {
  let value: Json
  try {
    value = JSON.parse(line)
  } catch {
    return 'this is no JSON.'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'this is no JSON object.'
  if (value.type !== undefined && value.type !== 'track') return 'only track events can be simulated.'
  if (value.timestamp === undefined) return 'the timestamp is missing.'
  const named = { messageId: `line-${number}`, ...value }
  const read = readMessage(named, { workspaceId, at: until })
  if (isRefusal(read)) return read.detail
  const item = read.postings.at(-1)?.item
  if (item?.kind !== 'track' || item.externalId === undefined) return 'a userId is missing.'
  const { externalId, messageId, event, at, properties } = item
  return { externalId, messageId, event, at, properties }
}
