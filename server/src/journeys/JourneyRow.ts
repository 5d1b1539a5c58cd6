import type { Flow, Instant, Json, LocalizedText } from '@rekindle/runtime'
import type { Brake } from '../contract/plans.ts'
import type { RawSql, Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'

/** What a marketer owns, as the table keeps it. */
export interface JourneyRow {
  id: string
  title: LocalizedText
  state: 'draft' | 'live' | 'paused' | 'stopped'
  draft: Record<string, Json>
  revision: number
  versionId: string | null
  changedAt: Instant
  archivedAt: Instant | null
  hold: 'none' | 'sends' | 'all'
  holdPlan: string | null
  copyFrom: Record<string, string>
  brake: Brake | null
  pausedWhy: { kind: 'brake'; entered: number; limit: number; at: Instant } | null
}

export interface VersionRow {
  id: string
  number: number
  flow: Flow
  hash: string
  publishedAt: Instant
  publishedBy: string
  note?: string | null
}

/** Whether it could be the number of a version or a saved draft: others are no integers to the database. */
export const isOrdinal = (number: number): boolean =>
  Number.isInteger(number) && number >= 0 && number < 2 ** 31

/** The journey; with `lock` nobody else changes it before the transaction ends. One in the archive can't be changed. */
export async function loadJourneyRow(
  tx: Transaction | RawSql,
  workspaceId: string,
  id: string,
  lock = false,
): Promise<JourneyRow> {
  const [row] = await tx<JourneyRow[]>`
    select id, title, state, draft, revision, version_id as "versionId",
      changed_at as "changedAt", archived_at as "archivedAt", hold, hold_plan as "holdPlan",
      copy_from as "copyFrom", brake, paused_why as "pausedWhy"
    from journeys where workspace_id = ${workspaceId} and id = ${id} ${lock ? tx`for update` : tx``}`
  if (!row) throw new ApiError('resource.missing', 'There is no such journey.')
  if (lock && row.archivedAt !== null) throw new ApiError('journey.archived')
  return row
}

export async function loadVersionRow(
  tx: Transaction | RawSql,
  workspaceId: string,
  journeyId: string,
  which: { id: string } | { number: number },
): Promise<VersionRow | undefined> {
  if ('number' in which && !isOrdinal(which.number)) return undefined
  const [row] = await tx<VersionRow[]>`
    select id, number, flow, hash, published_at as "publishedAt", published_by as "publishedBy", note
    from versions
    where workspace_id = ${workspaceId} and journey_id = ${journeyId}
      and ${'id' in which ? tx`id = ${which.id}` : tx`number = ${which.number}`}`
  return row
}
