import { isDeepStrictEqual } from 'node:util'
import { hasErrors, isoOf, type LocalizedText, type Rule, readsOf } from '@rekindle/runtime'
import { wasDone, writeAudit } from '../audit.ts'
import type { ChangeSegment, NewSegment, Segment } from '../contract/segments.ts'
import { inWorkspace, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from '../journeys/Command.ts'
import { loadSegments } from '../queries/lane/loadAccepting.ts'
import { checkSegment } from './checkSegment.ts'

interface SegmentRow {
  id: string
  title: LocalizedText
  rule: Rule
  changedAt: number
  archivedAt: number | null
}

export const toSegment = ({ changedAt, archivedAt, ...row }: SegmentRow): Segment => ({
  ...row,
  changedAt: isoOf(changedAt),
  archived: archivedAt !== null,
})

export const listSegments = (tx: Transaction, workspaceId: string) =>
  tx<SegmentRow[]>`
    select id, title, rule, changed_at as "changedAt", archived_at as "archivedAt" from segments
    where workspace_id = ${workspaceId}
    order by archived_at is not null, id`

/** Makes a segment. Refuses rules that can never be true, and circles of segments. */
export function createSegment(command: Command, { id, title, rule }: NewSegment): Promise<Segment> {
  return inOneAtATime(command, 'segment.create', id, async (tx, others) => {
    const done =
      (await wasDone(tx, command)) &&
      (await listSegments(tx, command.workspace.id)).find((one) => one.id === id)
    if (done) return done
    ensureSound(id, rule, others)
    const { workspace, now } = command
    const [made] = await tx<SegmentRow[]>`
      insert into segments (workspace_id, id, title, rule, changed_at)
      values (${workspace.id}, ${id}, ${tx.json(title)}, ${tx.json(rule as never)}, ${now})
      on conflict do nothing
      returning id, title, rule, changed_at as "changedAt", archived_at as "archivedAt"`
    if (!made) throw new ApiError('segment.exists', `"${id}" is taken.`)
    return made
  })
}

/** Changes title or rule, puts a segment into the archive or takes it out. What is archived has nobody in it. */
export function changeSegment(command: Command, id: string, change: ChangeSegment): Promise<Segment> {
  const action = change.archived === undefined ? 'change' : change.archived ? 'archive' : 'restore'
  return inOneAtATime(command, `segment.${action}`, id, async (tx, others) => {
    const { workspace, now } = command
    const before = (await listSegments(tx, workspace.id)).find((one) => one.id === id)
    if (!before) throw new ApiError('resource.missing', 'There is no such segment.')
    const rule = change.rule ?? before.rule
    const archivedAt = change.archived === undefined ? before.archivedAt : change.archived ? now : null
    if (archivedAt === null) ensureSound(id, rule, others)
    else if (before.archivedAt === null) await ensureUnused(tx, workspace.id, id, others)
    const [changed] = await tx<SegmentRow[]>`
      update segments set title = ${tx.json(change.title ?? before.title)}, rule = ${tx.json(rule as never)},
        changed_at = ${now}, archived_at = ${archivedAt}
      where workspace_id = ${workspace.id} and id = ${id}
      returning id, title, rule, changed_at as "changedAt", archived_at as "archivedAt"`
    const isSame = isDeepStrictEqual(rule, before.rule) && archivedAt === before.archivedAt
    if (!isSame) await planLook(tx, workspace.id, id)
    return changed as SegmentRow
  })
}

/** Whoever is judged by the segment is to be judged anew. A look that was under way begins from the first bucket. */
const planLook = (tx: Transaction, workspaceId: string, id: string) => tx`
  with renewed as (
    update segments set revision = revision + 1 where workspace_id = ${workspaceId} and id = ${id}
    returning workspace_id, id, revision
  )
  insert into segment_looks (workspace_id, segment_id, revision, next_bucket)
  select workspace_id, id, revision, 0 from renewed
  on conflict (workspace_id, segment_id) do update set revision = excluded.revision, next_bucket = 0`

/** Two who change segments at the same moment might close a circle that neither sees. */
function inOneAtATime(
  { sql, workspace, actor, now, newId }: Command,
  action: string,
  id: string,
  act: (tx: Transaction, others: Map<string, Rule>) => Promise<SegmentRow>,
): Promise<Segment> {
  return inWorkspace(sql, workspace.id, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`segments ${workspace.id}`}, 0))`
    const row = await act(tx, await loadSegments(tx, workspace.id))
    const entry = { workspaceId: workspace.id, actor, action, subject: id, at: now }
    if (!(await wasDone(tx, { workspace, newId }))) await writeAudit(tx, { ...entry, id: newId })
    return toSegment(row)
  })
}

function ensureSound(id: string, rule: Rule, others: ReadonlyMap<string, Rule>): void {
  const problems = checkSegment(id, rule, others)
  if (hasErrors(problems)) throw new ApiError('segment.problems', problems[0]?.message, problems)
}

async function ensureUnused(
  tx: Transaction,
  workspaceId: string,
  id: string,
  others: ReadonlyMap<string, Rule>,
): Promise<void> {
  const users = [...others].filter(([other, rule]) => other !== id && readsOf(rule).segments.has(id))
  if (users.length > 0)
    throw new ApiError('segment.used', `${users.map(([other]) => `"${other}"`).join(', ')}`)
  const [journey] = await tx<{ title: LocalizedText }[]>`
    select j.title from journeys j
    join versions v on v.workspace_id = j.workspace_id and v.id = j.version_id
    where j.workspace_id = ${workspaceId} and j.state in ('live', 'paused')
      and jsonb_path_exists(v.flow, '$.** ? (@.in == $id)', jsonb_build_object('id', ${id}::text))
    limit 1`
  if (journey) throw new ApiError('segment.used', Object.values(journey.title)[0])
}
