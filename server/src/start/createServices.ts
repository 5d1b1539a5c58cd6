import type { Instant } from '@rekindle/runtime'
import type { Services } from '../http/Services.ts'
import type { PracticeControl } from '../practice/PracticeControl.ts'
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
    recent: new RecentAnswers(wiring.now, 5_000),
  }
}
