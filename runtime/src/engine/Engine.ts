import type { Instant } from '../time/Instant.ts'
import type { EngineStore } from './EngineStore.ts'
import type { EngineWatch } from './EngineWatch.ts'
import type { LaneGuard } from './LaneGuard.ts'
import type { Lookouts } from './Lookouts.ts'
import type { PickSender } from './Sender.ts'
import type { SourceClient } from './SourceClient.ts'
import type { VersionShelf } from './VersionShelf.ts'

export interface EngineLog {
  info(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** What the loops work with. `clock` is the machine's: the domain time of live workspaces. */
export interface Engine {
  store: EngineStore
  shelf: VersionShelf
  senderFor: PickSender
  sources: SourceClient
  clock: () => Instant
  log: EngineLog
  /** A number in [0, 1), anew at each call: jitter of waits and the order of lanes. Never decides about a customer. */
  chance?: (() => number) | undefined
  /**
   * Lanes of a live workspace that are worked on at once, each on a connection of its own: while the database writes one,
   * another is stepped. One after the other when absent.
   */
  abreast?: number | undefined
  guard?: LaneGuard | undefined
  /** Where a worker's looks for due work begin. */
  lookouts?: Lookouts | undefined
  watch?: EngineWatch | undefined
}

/** Domain time of a workspace: its own clock in practice, the machine's when live. */
export const timeOf = (
  engine: Pick<Engine, 'clock'>,
  workspace: { mode: string; clockAt?: Instant | undefined },
): Instant => (workspace.mode === 'practice' ? (workspace.clockAt ?? 0) : engine.clock())
