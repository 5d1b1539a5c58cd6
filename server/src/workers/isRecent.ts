import type { Query } from '../db/inWorkspace.ts'
import type { Fragment } from '../rules/RuleScope.ts'

/** A death at a lane `d` that still counts: older ones are nobody's fault that could be found. Operating time. */
export const isRecent = (sql: Query): Fragment => sql`d.at > now() - interval '10 minutes'`
