import type { Changes } from '../lane/Changes.ts'
import type { Dossier } from '../lane/Dossier.ts'
import type { JourneyControl } from '../lane/JourneyControl.ts'
import type { LaneEnv } from '../lane/LaneEnv.ts'
import type { RunPlan } from '../plan/RunPlan.ts'
import type { Instant } from '../time/Instant.ts'
import type { LaneWorkspace, StoredVersion } from './EngineWorkspace.ts'

/** A row of the inbox. `body` is parsed by who reads it. */
export interface StoredItem {
  id: string
  subjectId: string
  messageId?: string | undefined
  body: unknown
  at: Instant
}

export interface LaneWrite {
  changes: Changes
  at: Instant
  /** Inbox rows that were applied. */
  consumed: readonly string[]
  /** Messages claimed in this transaction, to be handed over after it. */
  claimed: readonly { id: string; customerId: string }[]
  /** Until when goals of the changed runs may still be met. */
  goalsUntil: ReadonlyMap<string, Instant>
  testCustomers: ReadonlySet<string>
}

/** What items say, as far as it tells what of a dossier must be loaded. */
export interface Said {
  /** Messages that are spoken of, perhaps settled long ago. */
  messages: readonly { id: string; customerId: string }[]
  /** Customers who may meet a goal by it: it is credited to a send however old. */
  heard: readonly string[]
  /** Customers who are asked in and nothing else: perhaps nobody has met them before. */
  asked: readonly string[]
}

/** One open lane transaction: locked buckets of one workspace. */
export interface Lane {
  workspace: LaneWorkspace
  /** Those of the scope that could be locked. */
  buckets: readonly number[]
  /** Newest version of each live journey. */
  accepting: readonly { journeyId: string; versionId: string }[]
  /** What people decided about journeys; plans are loaded when an item names them. */
  control: Omit<JourneyControl, 'plans'>
  segments: LaneEnv['segments']

  /** Items for customers, in order of arrival. */
  takeItems(limit: number): Promise<StoredItem[]>
  /** Notes these event ids and answers those that were not seen before. */
  noteEvents(messageIds: readonly { customerId: string; messageId: string }[]): Promise<Set<string>>
  /** Puts the rows in letters of merged profiles to the customers the letters are for. Comes before their dossiers are loaded. */
  unpack(parcels: readonly StoredItem[]): Promise<void>
  /** Customers with a watch, a timer or a message due. */
  dueCustomers(at: Instant, limit: number): Promise<string[]>
  /** Dossiers without events: those are loaded when it is known which are read. */
  loadDossiers(customers: readonly string[], at: Instant, said: Said): Promise<Map<string, Dossier>>
  loadEvents(dossiers: ReadonlyMap<string, Dossier>, names: ReadonlySet<string>): Promise<void>
  loadVersions(versionIds: readonly string[]): Promise<StoredVersion[]>
  loadPlans(ids: readonly string[]): Promise<RunPlan[]>
  save(write: LaneWrite): Promise<void>
}
