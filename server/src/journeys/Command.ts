import type { Instant } from '@rekindle/runtime'
import type { Actor } from '../auth/Actor.ts'
import type { RawSql } from '../db/index.ts'
import { clockOf, type WorkspaceRow } from '../workspaces/WorkspaceRow.ts'

/** Who commands, where and when. Every command takes one and writes its audit entry in its own transaction. */
export interface Command {
  sql: RawSql
  workspace: WorkspaceRow
  actor: Actor
  /** Operating time. */
  now: Instant
  /** For the one thing the command makes. A repeated request brings the same: who finds it taken has done it already. */
  newId?: string | undefined
}

export const domainTime = ({ workspace, now }: Pick<Command, 'workspace' | 'now'>): Instant =>
  clockOf(workspace, now)
