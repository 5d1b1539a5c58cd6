import type { Instant } from '../time/Instant.ts'
import type { EngineStore } from './EngineStore.ts'
import type { PickSender } from './Sender.ts'
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
  clock: () => Instant
  log: EngineLog
}

/** Domain time of a workspace: its own clock in practice, the machine's when live. */
export const timeOf = (
  engine: Pick<Engine, 'clock'>,
  workspace: { mode: string; clockAt?: Instant | undefined },
): Instant => (workspace.mode === 'practice' ? (workspace.clockAt ?? 0) : engine.clock())
