import type { Rule } from '../rule/Rule.ts'
import { readsOf } from '../rule/readsOf.ts'
import { segmentsBehind } from '../rule/segmentsBehind.ts'
import { engineEvents } from './applyTrack.ts'
import type { LiveVersion } from './LaneEnv.ts'

/** Names of the events a dossier must be loaded with, for these versions, the segments they name, and the policy. */
export function readsOfVersions(
  versions: Iterable<LiveVersion>,
  segments: ReadonlyMap<string, Rule>,
): { events: Set<string> } {
  const events = new Set<string>(engineEvents)
  const named = new Set<string>()
  for (const { compiled } of versions) {
    for (const name of compiled.reads.events) events.add(name)
    for (const id of compiled.reads.segments) named.add(id)
  }
  for (const id of segmentsBehind(named, segments)) {
    const rule = segments.get(id)
    if (rule) for (const name of readsOf(rule).events) events.add(name)
  }
  return { events }
}
