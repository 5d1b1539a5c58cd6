import type { Instant } from '@rekindle/runtime'
import type { Survey } from '@rekindle/runtime/engine'
import { isSystemic } from '../../../server/src/queries/engine/isSystemic.ts'
import { loadSurvey } from '../../../server/src/queries/engine/loadSurvey.ts'
import { liveId } from './setUpTown.ts'
import type { Town } from './Town.ts'

/** Ten seconds are much on an idle machine; a busy one may take its time. */
const patienceMs = 900_000
const lookEveryMs = 16

/** Waits until nothing is due in the live workspace at `at`; who is set aside doesn't count. */
export const settleLive = (town: Town, at: Instant): Promise<void> =>
  untilQuiet(town, new Date(at).toISOString(), async () => {
    // A provider that was out of order is asked again after half a minute: it goes by here.
    await town.sql`update claims set lease_until = now() where tries = 0 and lease_until > now()`
    return loadSurvey(town.sql, liveId, at)
  })

/** Rings and looks until nothing is due; throws when something stays due for a quarter of an hour. */
export async function untilQuiet(
  town: Town,
  when: string,
  look: () => Promise<Partial<Survey>>,
): Promise<void> {
  const since = performance.now()
  for (let looks = 0; ; looks++) {
    if (looks % 5 === 0) await town.ring().catch(() => {})
    // A minute goes by: whoever broke off a hand-over has lost its lease.
    if (looks % 30 === 29) await town.sql`update claims set lease_until = now()`
    const due = await look().catch(whenDown)
    if (!Object.values(due).some(Boolean)) return
    if (performance.now() - since > patienceMs)
      throw new Error(`At ${when} something stays due: ${JSON.stringify(due)} ${town.complaints.join('')}`)
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}

/** A database that is not there is not quiet. */
function whenDown(error: unknown): Partial<Survey> {
  if (!isSystemic(error)) throw error
  return { customers: true }
}
