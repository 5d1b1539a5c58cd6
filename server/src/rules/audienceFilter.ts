import type { Narrowing } from '@rekindle/runtime/engine'
import type { Query } from '../db/inWorkspace.ts'
import { compileRule } from './compileRule.ts'
import type { Fragment, RuleScope } from './RuleScope.ts'

/** The part of the customers that is looked through, and for which journey. */
interface Look {
  workspaceId: string
  journeyId: string
  buckets: readonly number[]
}

/**
 * Narrows a look through the customers of some buckets (rows `c` of `customers`) to those the lane has to judge: whom the
 * audience fits by what is stored, whom SQL can't decide, and who has mail that may change the answer. It leaves out
 * nobody who may come in.
 */
export function audienceFilter(
  sql: Query,
  { workspaceId, journeyId, buckets }: Look,
  { audience, isOnlyOnce }: Narrowing,
  scope: RuleScope,
): Fragment {
  const { fits } = compileRule(sql, audience, scope)
  const wasIn = sql`exists (
    select from entries e
    where e.workspace_id = ${workspaceId} and e.bucket = c.bucket and e.customer_id = c.id
      and e.journey_id = ${journeyId} and not e.void)`
  return sql`(${isOnlyOnce ? sql`(${fits} and not ${wasIn})` : fits} or exists (
    select from inbox i
    where i.workspace_id = ${workspaceId} and i.bucket = any(${buckets as number[]}::int[])
      and i.bucket = c.bucket and i.subject_kind = 'customer' and i.subject_id = c.id::text))`
}
