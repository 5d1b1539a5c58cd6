import {
  addDuration,
  type FactEvent,
  type Instant,
  type Json,
  judge,
  parseDuration,
  type Reentry,
  type Rule,
  readsOf,
} from '@rekindle/runtime'
import { inWorkspace, type RawSql, type Transaction } from '../db/index.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'

interface Question {
  journeyId: string
  audience: Rule
  reentry: Reentry
  at: Instant
}

interface Person {
  id: string
  bucket: number
  attributes: Record<string, Json>
  zone: string | null
  locale: string | null
  lastEntry: Instant | null
  inside: boolean
}

const chunk = 2_000

/**
 * How many customers fit the audience now and may enter. Judged in memory by the same rules as the lane, a chunk
 * at a time, so that a long list never holds up the server.
 */
export async function countAudience(
  sql: RawSql,
  workspace: WorkspaceRow,
  question: Question,
): Promise<number> {
  const segments = await loadSegments(sql, workspace.id)
  const names = eventNames(question.audience, segments)
  let count = 0
  let after: Person | undefined
  for (;;) {
    const { people, events } = await inWorkspace(sql, workspace.id, async (tx) => {
      const found = await loadPeople(tx, workspace.id, question.journeyId, after)
      return { people: found, events: await loadEvents(tx, workspace.id, found, names) }
    })
    for (const person of people)
      if (mayEnter(person, events.get(person.id) ?? [], segments, workspace, question)) count++
    after = people.at(-1)
    if (people.length < chunk) return count
  }
}

function eventNames(audience: Rule, segments: ReadonlyMap<string, Rule>): string[] {
  const reads = readsOf(audience)
  for (const rule of segments.values()) readsOf(rule, reads)
  return [...reads.events]
}

function mayEnter(
  person: Person,
  events: FactEvent[],
  segments: ReadonlyMap<string, Rule>,
  workspace: WorkspaceRow,
  { audience, reentry, at }: Question,
): boolean {
  const zone = person.zone ?? workspace.zone
  if (person.inside || (person.lastEntry !== null && isTooEarly(reentry, person.lastEntry, zone, at)))
    return false
  const facts = {
    customerId: person.id,
    attributes: person.attributes,
    events,
    memberOf: [] as string[],
    assignments: {},
    zone,
    locale: person.locale ?? workspace.locales[0] ?? 'en',
  }
  const memberOf = [...segments].filter(([, rule]) => judge(rule, facts, at).value).map(([id]) => id)
  return judge(audience, { ...facts, memberOf }, at).value
}

const isTooEarly = (reentry: Reentry, last: Instant, zone: string, at: Instant): boolean =>
  reentry.kind === 'never' ||
  (reentry.kind === 'afterTime' && at < addDuration(last, parseDuration(reentry.time), zone))

async function loadSegments(sql: RawSql, workspaceId: string): Promise<Map<string, Rule>> {
  const rows = await sql<{ id: string; rule: Rule }[]>`
    select id, rule from segments where workspace_id = ${workspaceId} and archived_at is null`
  return new Map(rows.map(({ id, rule }) => [id, rule]))
}

function loadPeople(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  after: Person | undefined,
): Promise<Person[]> {
  return tx<Person[]>`
    select c.id, c.bucket, c.attributes, c.time_zone as zone, c.locale,
      (select max(e.at) from entries e where e.workspace_id = c.workspace_id and e.bucket = c.bucket
        and e.customer_id = c.id and e.journey_id = ${journeyId}) as "lastEntry",
      exists (select from runs r where r.workspace_id = c.workspace_id and r.bucket = c.bucket
        and r.customer_id = c.id and r.journey_id = ${journeyId} and r.status = 'active') as inside
    from customers c
    where c.workspace_id = ${workspaceId} and c.archived_at is null and c.erased_at is null
      ${after === undefined ? tx`` : tx`and (c.bucket, c.id) > (${after.bucket}, ${after.id})`}
    order by c.bucket, c.id limit ${chunk}`
}

async function loadEvents(
  tx: Transaction,
  workspaceId: string,
  people: readonly Person[],
  names: readonly string[],
): Promise<Map<string, FactEvent[]>> {
  const found = new Map<string, FactEvent[]>()
  if (names.length === 0 || people.length === 0) return found
  const rows = await tx<(FactEvent & { customerId: string })[]>`
    select customer_id as "customerId", name, at, properties from events
    where workspace_id = ${workspaceId} and bucket = any(${[...new Set(people.map(({ bucket }) => bucket))]}::int[])
      and customer_id = any(${people.map(({ id }) => id)}::uuid[])
      and name = any(${names as string[]}::text[])
    order by at, id`
  for (const { customerId, ...event } of rows) {
    const mine = found.get(customerId)
    if (mine) mine.push(event)
    else found.set(customerId, [event])
  }
  return found
}
