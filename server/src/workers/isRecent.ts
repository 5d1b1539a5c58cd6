import type { Query } from '../db/inWorkspace.ts'
import type { Fragment } from '../rules/RuleScope.ts'

/** Since when deaths count: older ones are nobody's fault that could be found. Operating time. */
export const recently = (sql: Query): Fragment => sql`now() - interval '10 minutes'`

/** A death at a lane `d` that still counts. */
export const isRecent = (sql: Query): Fragment => sql`d.at > ${recently(sql)}`
