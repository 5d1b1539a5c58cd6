import type { Instant, Json } from '@rekindle/runtime'
import { type Actor, formatActor } from '../auth/Actor.ts'
import type { Transaction } from '../db/index.ts'
import type { JourneyRow } from './JourneyRow.ts'

/** Saves of one person within this time of the first are one line of the history. */
const togetherMs = 10 * 60_000
/** So many lines stay whole; of older ones the last of each day, up to `deepest` lines. */
const whole = 60
const deepest = 150

interface SavedDraft {
  flow: Record<string, Json>
  revision: number
  actor: Actor
  now: Instant
}

/** Keeps what the draft is now in its history, and thins out what is old. To be called where the draft is locked. */
export async function keepDraft(
  tx: Transaction,
  workspaceId: string,
  row: Pick<JourneyRow, 'id' | 'draft' | 'revision' | 'changedAt'>,
  { flow, revision, actor, now }: SavedDraft,
): Promise<void> {
  const by = formatActor(actor)
  // A journey that was last saved before there was a history: what it was must not be lost by the first save.
  await tx`
    insert into draft_revisions (workspace_id, journey_id, revision, flow, saved_by, saved_name, begun_at, saved_at)
    select ${workspaceId}, ${row.id}, ${row.revision}, ${tx.json(row.draft as never)}, '', '', ${row.changedAt},
      ${row.changedAt}
    where not exists (select from draft_revisions where workspace_id = ${workspaceId} and journey_id = ${row.id})`
  const joined = await tx`
    update draft_revisions d set flow = ${tx.json(flow as never)}, revision = ${revision}, saved_at = ${now}
    where workspace_id = ${workspaceId} and journey_id = ${row.id} and saved_by = ${by}
      and begun_at > ${now - togetherMs}
      and revision = (select max(revision) from draft_revisions
        where workspace_id = ${workspaceId} and journey_id = ${row.id})`
  if (joined.count > 0) return
  await tx`
    insert into draft_revisions (workspace_id, journey_id, revision, flow, saved_by, saved_name, begun_at, saved_at)
    values (${workspaceId}, ${row.id}, ${revision}, ${tx.json(flow as never)}, ${by}, ${actor.name}, ${now}, ${now})`
  await tx`
    delete from draft_revisions d using (
      select revision, row_number() over (order by revision desc) as nth,
        row_number() over (partition by date_trunc('day', saved_at) order by revision desc) as of_day
      from draft_revisions where workspace_id = ${workspaceId} and journey_id = ${row.id}) r
    where d.workspace_id = ${workspaceId} and d.journey_id = ${row.id} and d.revision = r.revision
      and r.nth > ${whole} and (r.of_day > 1 or r.nth > ${deepest})`
}
