import { createHash } from 'node:crypto'
import { type Json, limits } from '@rekindle/runtime'
import { ApiError } from '../http/ApiError.ts'
import { parseJson } from '../http/readBody.ts'
import type { CsvFault, FaultValues } from './csvFaults.ts'
import { readLines } from './readLines.ts'

/** An event of a file in the words of Segment, or what is wrong with its line. */
export type EventLine = { line: number } & (
  | { message: Record<string, Json> }
  | { fault: CsvFault; values?: FaultValues; column?: { name: string; at: number } }
)

/** One Segment call a line. Empty lines are none. */
export async function* eventsOfJsonl(file: string): AsyncGenerator<EventLine> {
  for await (const { line, text, fault } of readLines(file, limits.eventBytes * 2)) {
    if (fault) yield { line, fault, values: { line, limit: limits.eventBytes * 2 } }
    else if (text?.trim()) yield { line, ...parsed(text.trim()) }
  }
}

function parsed(text: string): { message: Record<string, Json> } | { fault: CsvFault; values?: FaultValues } {
  let value: Json
  try {
    value = parseJson(text) as Json
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 'request.json') return { fault: 'notJson' }
    return { fault: 'badMessage', values: { what: error.message, remedy: 'Correct it, or leave it out.' } }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'notJson' }
  return named(value, text)
}

const timeless: unknown[] = ['identify', 'alias', 'group']

/**
 * An event of the past has its time. Without a `messageId` it is known by what its line says, so that the same
 * file can be given again: two lines that say the same are one event.
 */
export function named(
  message: Record<string, Json>,
  words: string,
): { message: Record<string, Json> } | { fault: CsvFault } {
  const { messageId, timestamp, type } = message
  if ((timestamp ?? null) === null && !timeless.includes(type)) return { fault: 'noTimestamp' }
  if (typeof messageId === 'string' && messageId !== '') return { message }
  return { message: { ...message, messageId: `import:${createHash('sha1').update(words).digest('hex')}` } }
}
