import {
  type Evidence,
  type Flow,
  type Instant,
  isoOf,
  type Json,
  type LocalizedText,
} from '@rekindle/runtime'
import type { Story, StoryStep } from '../../contract/stats.ts'
import type { Transaction } from '../../db/index.ts'
import { messagesOfRun } from './listMessages.ts'
import { maskedOf, nameOf } from './nameOf.ts'

interface RunLine {
  bucket: number
  journey: string
  journeyTitle: LocalizedText
  version: number
  flow: Flow
  customer: string
  name: string
  phone: string | null
  attributes: Record<string, Json>
  timeZone: string
  status: 'active' | 'ended'
  startedAt: Instant
  endedAt: Instant | null
  how: string | null
  reason: string | null
  parkedAt: Instant | null
  parkedError: string | null
}

interface VisitLine {
  ordinal: number
  node: string
  arrivedAt: Instant
  leftAt: Instant | null
  by: StoryStep['by']
  key: string | null
  why: Evidence[]
}

/** One run from its first visit to now: what happened, why, what was sent, and what the customer did meanwhile. */
export async function loadStory(
  tx: Transaction,
  workspaceId: string,
  runId: string,
): Promise<Story | undefined> {
  const line = await loadRunLine(tx, workspaceId, runId)
  if (!line) return undefined
  const [visits, messages, events] = await Promise.all([
    loadVisits(tx, workspaceId, line, runId),
    messagesOfRun(tx, workspaceId, line.customer, runId),
    loadRunEvents(tx, workspaceId, line),
  ])
  return {
    run: runId,
    journey: line.journey,
    journeyTitle: line.journeyTitle,
    version: line.version,
    customer: {
      id: line.customer,
      name: line.name,
      phone: line.phone,
      attributes: line.attributes,
      timeZone: line.timeZone,
    },
    status: line.status === 'active' && line.parkedAt !== null ? 'parked' : line.status,
    startedAt: isoOf(line.startedAt),
    ending: endingOf(line),
    steps: visits.map((visit) => ({
      ...toStep(visit, line.flow),
      messages: messages.filter((one) => one.visit === visit.ordinal).map(({ message }) => message),
    })),
    events: events.map(({ at, ...event }) => ({ ...event, at: isoOf(at) })),
  }
}

/** A parked run has come to an end for now: the error stands where an ending would. */
function endingOf({ endedAt, how, reason, parkedAt, parkedError }: RunLine): Story['ending'] {
  if (endedAt !== null) return { at: isoOf(endedAt), how: how ?? '', reason: reason ?? '' }
  return parkedAt === null ? null : { at: isoOf(parkedAt), how: 'parked', reason: parkedError ?? '' }
}

function toStep(visit: VisitLine, flow: Flow): Omit<StoryStep, 'messages'> {
  const node = flow.nodes[visit.node]
  const title = node?.title
  return {
    ordinal: visit.ordinal,
    node: visit.node,
    nodeType: node?.type ?? '',
    title: typeof title === 'string' ? title : (title?.en ?? Object.values(title ?? {})[0] ?? ''),
    arrivedAt: isoOf(visit.arrivedAt),
    leftAt: visit.leftAt === null ? null : isoOf(visit.leftAt),
    by: visit.by,
    key: visit.key,
    why: visit.why as unknown as StoryStep['why'],
  }
}

async function loadRunLine(
  tx: Transaction,
  workspaceId: string,
  runId: string,
): Promise<RunLine | undefined> {
  const [row] = await tx<RunLine[]>`
    select r.bucket, r.journey_id as journey, j.title as "journeyTitle", v.number as version, v.flow,
      r.customer_id as customer, ${nameOf(tx)} as name, ${maskedOf(tx, 'phone')} as phone, c.attributes,
      coalesce(c.time_zone, w.zone) as "timeZone", r.status, r.started_at as "startedAt",
      r.ended_at as "endedAt", r.ended_how as how, r.ended_reason as reason, r.parked_at as "parkedAt",
      r.parked_error as "parkedError"
    from runs r
    join customers c on c.workspace_id = r.workspace_id and c.bucket = r.bucket and c.id = r.customer_id
    join journeys j on j.workspace_id = r.workspace_id and j.id = r.journey_id
    join versions v on v.workspace_id = r.workspace_id and v.id = r.version_id
    join workspaces w on w.id = r.workspace_id
    where r.workspace_id = ${workspaceId} and r.id = ${runId}`
  return row
}

/** Partitions of months before the run are not asked. */
const loadVisits = (tx: Transaction, workspaceId: string, run: RunLine, runId: string) =>
  tx<VisitLine[]>`
    select ordinal, node, arrived_at as "arrivedAt", left_at as "leftAt", left_by as by, left_key as key, why
    from visits
    where workspace_id = ${workspaceId} and bucket = ${run.bucket} and run_id = ${runId}
      and arrived_at >= ${run.startedAt}
    order by ordinal`

const loadRunEvents = (tx: Transaction, workspaceId: string, run: RunLine) =>
  tx<{ name: string; at: Instant; properties: Record<string, Json> }[]>`
    select name, at, properties from events
    where workspace_id = ${workspaceId} and bucket = ${run.bucket} and customer_id = ${run.customer}
      and at >= ${run.startedAt} and at <= coalesce(${run.endedAt}::timestamptz, 'infinity')
    order by at, recorded_at, id
    limit 1000`
