import type { Instant } from '@rekindle/runtime'
import type { Hold } from '../../contract/plans.ts'
import type { Transaction } from '../../db/index.ts'

const dayMs = 86_400_000

type Counts = { waits: number; messages: number }

/** What people inside have before them: waits that end, and messages written already that are to leave, by when. */
export async function loadAhead(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  at: Instant,
): Promise<NonNullable<Hold['ahead']>> {
  const within = async (until: Instant): Promise<Counts> => {
    const [row] = await tx<Counts[]>`
      select
        (select count(distinct (t.bucket, t.run_id))::int from timers t
         join runs r on r.workspace_id = t.workspace_id and r.bucket = t.bucket and r.id = t.run_id
         where t.workspace_id = ${workspaceId} and t.due_at > ${at} and t.due_at <= ${until}
           and r.journey_id = ${journeyId} and r.status = 'active') as waits,
        (select count(*)::int from messages m
         where m.workspace_id = ${workspaceId} and m.journey_id = ${journeyId} and m.state in ('queued', 'held')
           and m.not_before <= ${until}) as messages`
    return row ?? { waits: 0, messages: 0 }
  }
  return { day: await within(at + dayMs), week: await within(at + 7 * dayMs) }
}
