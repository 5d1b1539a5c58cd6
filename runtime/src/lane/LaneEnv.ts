import type { CompiledFlow } from '../compile/compileFlow.ts'
import type { Policy } from '../policy/Policy.ts'
import type { Instant } from '../time/Instant.ts'
import type { JourneyControl } from './JourneyControl.ts'

/** A published version, compiled. */
export interface LiveVersion {
  journeyId: string
  versionId: string
  number: number
  compiled: CompiledFlow
}

/** What a lane transaction needs besides rows. `at` is the workspace's clock: domain time, read once. */
export interface LaneEnv {
  at: Instant
  workspace: { id: string; zone: string; locale: string; currency: string; brand: string; policy: Policy }
  /** Versions that take new entrants: the newest of each live journey. */
  accepting: readonly LiveVersion[]
  /** Any version that may still have runs. */
  version: (versionId: string) => LiveVersion | undefined
  control: JourneyControl
  /** Membership of saved segments is judged from the same facts. */
  segments: ReadonlyMap<string, import('../rule/Rule.ts').Rule>
}
