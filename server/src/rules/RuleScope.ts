import type { Instant, Rule } from '@rekindle/runtime'
import type { PendingQuery, Row } from 'postgres'
import type { Query } from '../db/inWorkspace.ts'

/** A piece of a statement with its parameters. */
export type Fragment = PendingQuery<Row[]>

/** What a rule is compiled against: rows `c` of `customers`, at one instant of the workspace. */
export interface RuleScope {
  at: Instant
  /** For customers whose own zone is not known. */
  workspaceZone: string
  /** Saved segments that rules may name. */
  segments: ReadonlyMap<string, Rule>
}

/** The compiler's walk: where it stands, and what it saw. */
export interface Walk extends RuleScope {
  sql: Query
  /** Zone of the customer. */
  zone: Fragment
  /** Whether any answer depends on the calendar of a zone. */
  asksCalendar: boolean
  /** Segments that are being compiled: one that names itself has nobody in it. */
  within: readonly string[]
}
