import { type Flow, type Instant, isoOf } from '@rekindle/runtime'
import type { Schedule } from '../../contract/plans.ts'
import type { Query } from '../../db/inWorkspace.ts'
import type { PublishOptions } from '../releaseFlow.ts'

/** A drawing that is to be published later, as the table keeps it. */
export interface ScheduleRow {
  id: string
  journeyId: string
  state: 'waiting' | 'published' | 'refused' | 'cancelled'
  dueAt: Instant
  flow: Flow
  revision: number
  options: PublishOptions
  baseVersion: string | null
  wasStopped: boolean
  approved: string[]
  madeBy: string
  madeName: string
  madeAt: Instant
  refusal: { code: string; detail: string } | null
}

export const scheduleColumns = (tx: Query) => tx`
  s.id, s.journey_id as "journeyId", s.state, s.due_at as "dueAt", s.flow, s.revision, s.options,
  s.base_version as "baseVersion", s.was_stopped as "wasStopped", s.approved, s.made_by as "madeBy",
  s.made_name as "madeName", s.made_at as "madeAt", s.refusal`

/** What waits, or was refused and nobody has read so yet. */
export const openSchedules = (tx: Query) => tx`
  (s.state = 'waiting' or (s.state = 'refused' and s.seen_at is null))`

/** As people see it; `revision` is the draft's now. */
export const describeSchedule = (row: ScheduleRow, revision: number): Schedule => ({
  id: row.id,
  state: row.state === 'refused' ? 'refused' : 'waiting',
  at: isoOf(row.dueAt),
  madeAt: isoOf(row.madeAt),
  madeBy: row.madeName,
  note: row.options.note || null,
  changedSince: revision !== row.revision,
  refusal: row.refusal,
})
