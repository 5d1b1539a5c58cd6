import type { Channel } from '../flow/channels.ts'
import type { Flow } from '../flow/Flow.ts'
import type { Registry } from '../node/NodeType.ts'
import type { Policy } from '../policy/Policy.ts'
import type { Json } from '../rule/Facts.ts'
import type { Rule } from '../rule/Rule.ts'
import type { Instant } from '../time/Instant.ts'
import type { World } from '../world/World.ts'

/** A customer as an import makes one. */
export interface SimulatedCustomer {
  externalId: string
  attributes: Readonly<Record<string, Json>>
  timeZone?: string | undefined
  locale?: string | undefined
  reachable: readonly Channel[]
}

/** Something that happens whatever the journey does. */
export interface SimulatedEvent {
  externalId: string
  messageId: string
  event: string
  at: Instant
  properties: Readonly<Record<string, Json>>
}

/** What is told of a customer whatever the journey does, as an identify call tells it. */
export interface SimulatedProfile extends SimulatedCustomer {
  messageId: string
  at: Instant
}

/** Everything a simulation depends on: the same input gives the same report, byte by byte. */
export interface SimulationInput {
  flow: Flow
  registry: Registry
  customers: readonly SimulatedCustomer[]
  /** What happened before `from` is history; the rest happens in its minute. */
  events?: readonly SimulatedEvent[] | undefined
  profiles?: readonly SimulatedProfile[] | undefined
  /** Nobody answers when absent. */
  world?: World | undefined
  from: Instant
  /** A duration, for example `"132d"`. */
  for: string
  seed: string
  workspace?: Partial<SimulatedWorkspace> | undefined
}

/** Ids decide slots and ids of runs, so a comparison with a stored workspace names the same ones. */
export interface SimulatedWorkspace {
  id: string
  journeyId: string
  versionId: string
  zone: string
  locale: string
  currency: string
  brand: string
  policy: Policy
  segments: ReadonlyMap<string, Rule>
}
