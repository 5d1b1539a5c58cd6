import { limits } from '../flow/limits.ts'
import type { Changes } from '../lane/Changes.ts'
import type { LaneEnv } from '../lane/LaneEnv.ts'
import type { RunRow } from '../lane/rows.ts'
import { parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/Instant.ts'
import { addDuration } from '../time/zone.ts'

/** A window counts in the customer's zone, which may still change: two days cover every zone there is. */
const anyZoneMs = 2 * 86_400_000

/** Per changed run, how long an event may still count as one of its goals, and come late: so long its row is loaded. */
export function goalsUntilOf(changes: Changes, env: LaneEnv): Map<string, Instant> {
  const until = new Map<string, Instant>()
  for (const run of changes.runs.values()) {
    const last = longestWindow(run, env)
    if (last !== undefined) until.set(run.id, last)
  }
  return until
}

function longestWindow(run: RunRow, env: LaneEnv): Instant | undefined {
  const goals = env.version(run.versionId)?.compiled.flow.settings.goals ?? []
  if (goals.length === 0) return undefined
  const ends = goals.map(({ window }) => addDuration(run.startedAt, parseDuration(window), 'UTC'))
  return Math.max(...ends) + anyZoneMs + limits.latenessDays * 86_400_000
}
