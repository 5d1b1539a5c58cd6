import type { Instant } from '@rekindle/runtime'
import type { Logger } from 'pino'
import type { AddressBook } from '../addresses/AddressBook.ts'
import type { Config } from '../config.ts'
import type { Template } from '../contract/journeys.ts'
import type { Database } from '../db/index.ts'
import type { RateLimit } from '../doors/createRateLimit.ts'
import type { PracticeControl } from '../practice/PracticeControl.ts'
import type { Rooms } from '../presence/Rooms.ts'
import type { Observing } from '../start/startObserving.ts'
import type { RecentAnswers } from '../stats/RecentAnswers.ts'
import type { StatsWatch } from '../stats/StatsWatch.ts'

/** What routes and commands work with; made once at start, or by a test. */
export interface Services {
  config: Config
  database: Database
  log: Logger
  /** Operating time. */
  now: () => Instant
  addresses: AddressBook
  templates: () => Promise<Template[]>
  /** Tells the engine that something lies in an inbox of this workspace. */
  ring: (workspaceId: string) => void
  stats: StatsWatch
  /** Dear answers about numbers, for a few seconds each. */
  recent: RecentAnswers
  practice: PracticeControl
  /** Who has which journey open. */
  rooms: Rooms
  /** How often one account may say where it is. */
  presenceRate: RateLimit
  /** How this process is seen from outside; absent in tests that don't look. */
  observing?: Observing | undefined
  /** Work that goes on after its request was answered; the server waits for it when it stops. */
  background: Set<Promise<void>>
  /** Aborted when the server stops: streams end. */
  closing: AbortSignal
}
