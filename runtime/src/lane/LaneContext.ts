import type { Facts } from '../rule/Facts.ts'
import { memberships } from '../rule/memberships.ts'
import type { Instant } from '../time/Instant.ts'
import type { Changes } from './Changes.ts'
import type { Dossier } from './Dossier.ts'
import type { LaneEnv } from './LaneEnv.ts'

/** One customer in one lane transaction. The dossier is changed in place; every change is noted for the store. */
export interface LaneContext {
  env: LaneEnv
  dossier: Dossier
  changes: Changes
  /** When what is being worked on reached us, on the workspace's clock; absent when it is time that acts. */
  toldAt?: Instant | undefined
}

const none: Facts['assignments'] = Object.freeze({})

const armsOf = ({ assignments }: Dossier): Facts['assignments'] =>
  Object.fromEntries([...assignments.values()].map((row) => [row.experiment, row.arm]))

/** What rules, waits, splits and copy may know of this customer now. */
export function factsOf({ env, dossier }: LaneContext): Facts {
  const facts: Facts = {
    customerId: dossier.id,
    attributes: dossier.customer?.attributes ?? {},
    events: dossier.events,
    memberOf: [],
    assignments: dossier.assignments.size === 0 ? none : armsOf(dossier),
    zone: dossier.customer?.timeZone ?? env.workspace.zone,
    locale: dossier.customer?.locale ?? env.workspace.locale,
  }
  if (env.segments.size === 0) return facts
  return { ...facts, ...memberships(env.segments, facts, env.at) }
}
