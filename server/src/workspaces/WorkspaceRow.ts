import type { Instant } from '@rekindle/runtime'
import type { Policy } from '@rekindle/runtime/policy'

/** One brand, as the table keeps it. */
export interface WorkspaceRow {
  id: string
  name: string
  mode: 'practice' | 'live'
  zone: string
  currency: string
  brand: string
  locales: string[]
  policy: Policy
  clockAt: Instant | null
  clockStartedAt: Instant | null
  playing: boolean
  speed: number
  seed: string
}

/** Domain time: the pushed clock in practice, the machine's otherwise. */
export const clockOf = (workspace: WorkspaceRow, now: Instant): Instant =>
  workspace.mode === 'practice' ? (workspace.clockAt ?? now) : now
