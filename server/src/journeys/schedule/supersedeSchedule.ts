import { type Instant, isoOf } from '@rekindle/runtime'
import { writeAudit } from '../../audit.ts'
import type { Transaction } from '../../db/index.ts'
import type { Command } from '../Command.ts'

/** What becomes of a publish that is planned when somebody publishes by hand before it. */
export type Scheduled = 'cancel' | 'keep'

/**
 * Settles what waits for a journey of which `version` was just published by hand: it is cancelled, or kept, and then it
 * comes upon that version at its time. Either way the audit says so.
 */
export async function supersedeSchedule(
  tx: Transaction,
  { workspace, actor, now }: Command,
  journeyId: string,
  version: { id: string; number: number },
  how: Scheduled = 'cancel',
): Promise<void> {
  const [row] =
    how === 'keep'
      ? await tx<{ dueAt: Instant }[]>`update publish_schedules set base_version = ${version.id}
          where workspace_id = ${workspace.id} and journey_id = ${journeyId} and state = 'waiting'
          returning due_at as "dueAt"`
      : await tx<{ dueAt: Instant }[]>`update publish_schedules set state = 'cancelled', ended_at = ${now}
          where workspace_id = ${workspace.id} and journey_id = ${journeyId} and state = 'waiting'
          returning due_at as "dueAt"`
  if (!row) return
  await writeAudit(tx, {
    workspaceId: workspace.id,
    actor,
    action: how === 'keep' ? 'journey.scheduleKept' : 'journey.scheduleSuperseded',
    subject: journeyId,
    details: { at: isoOf(row.dueAt), version: version.number },
    at: now,
  })
}
