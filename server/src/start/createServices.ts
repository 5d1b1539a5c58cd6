import type { Instant } from '@rekindle/runtime'
import { createRateLimit } from '../doors/createRateLimit.ts'
import type { Services } from '../http/Services.ts'
import type { PracticeControl } from '../practice/PracticeControl.ts'
import { createRooms } from '../presence/createRooms.ts'
import { RecentAnswers } from '../stats/RecentAnswers.ts'
import { StatsWatch } from '../stats/StatsWatch.ts'
import { loadTemplates } from '../templates/loadTemplates.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'
import type { Parts } from './openParts.ts'
import type { Observing } from './startObserving.ts'

interface Wiring {
  now: () => Instant
  ring: (workspaceId: string) => void
  practice: PracticeControl
  closing: AbortSignal
  observing?: Observing | undefined
}

/** A tab sends eight at most; an account may have more than one in sight. */
const signsPerSecond = 10

/** Puts together what routes work with. */
export function createServices(parts: Omit<Parts, 'close'>, wiring: Wiring): Services {
  const { config, database, log } = parts
  const templates = loadTemplates(config.examplesDir)
  const clock = async (workspaceId: string): Promise<Instant> => {
    const workspace = await loadWorkspace(database.sql, workspaceId)
    return workspace ? clockOf(workspace, wiring.now()) : wiring.now()
  }
  const onError = (error: unknown) => log.error({ error }, 'the numbers of a version could not be read')
  return {
    ...parts,
    ...wiring,
    background: new Set(),
    templates: () => templates,
    stats: new StatsWatch(database.sql, clock, onError),
    rooms: createRooms({ sql: database.sql, log, now: wiring.now, notify: config.notify }),
    presenceRate: createRateLimit(signsPerSecond, () => performance.now()),
    recent: new RecentAnswers(wiring.now, 5_000),
  }
}
