import { z } from 'zod'
import { ApiError } from '../http/ApiError.ts'
import type { WorkspaceCall } from '../http/Route.ts'
import { TimeText } from '../http/TimeText.ts'
import { domainTime } from '../journeys/Command.ts'
import { type StatsRange, wholeRange } from '../stats/wholeRange.ts'
import { commandOf } from './commandOf.ts'

/** A part of time, half open: absent ends are the beginning of everything and now. */
export const RangeQuery = z.object({ from: TimeText.optional(), to: TimeText.optional() })
export type RangeQuery = z.infer<typeof RangeQuery>

/** What was asked for, as instants; nothing when all of time was. */
export function askedRange(call: WorkspaceCall<RangeQuery>): StatsRange | undefined {
  const { from, to } = call.query
  if (from === undefined && to === undefined) return undefined
  const range = {
    from: from === undefined ? 0 : Date.parse(from),
    to: to === undefined ? domainTime(commandOf(call)) + 1 : Date.parse(to),
  }
  if (range.to <= range.from)
    throw new ApiError('request.invalid', `The range ends (${to ?? 'now'}) before it begins (${from}).`)
  return range
}

/** The same, widened to what counters can tell. */
export function countedRange(call: WorkspaceCall<RangeQuery>): StatsRange | undefined {
  const asked = askedRange(call)
  return asked && wholeRange(asked, call.workspace.zone, domainTime(commandOf(call)))
}
