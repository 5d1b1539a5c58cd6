import type { Query } from '../db/inWorkspace.ts'
import type { Fragment } from './RuleScope.ts'

export const zoneOf = (sql: Query, workspaceZone: string): Fragment =>
  sql`coalesce(c.time_zone, ${workspaceZone}::text)`

/** PostgreSQL throws at a zone it does not know; the platform's list may be the longer one. Asked once a statement. */
export const knowsZone = (sql: Query, zone: Fragment): Fragment =>
  sql`(${zone} in (select name from pg_timezone_names))`

/** A condition that reckons in the customer's zone: true where PostgreSQL can't tell. */
export const guardZone = (sql: Query, zone: Fragment, condition: Fragment): Fragment =>
  sql`(case when ${knowsZone(sql, zone)} then ${condition} else true end)`
