import { engineEvents } from './applyTrack.ts'
import type { LiveVersion } from './LaneEnv.ts'

/** Names of the events a dossier must be loaded with, for these versions and for the policy. */
export function readsOfVersions(versions: Iterable<LiveVersion>): { events: Set<string> } {
  const events = new Set<string>(engineEvents)
  for (const { compiled } of versions) for (const name of compiled.reads.events) events.add(name)
  return { events }
}
