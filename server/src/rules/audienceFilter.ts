import type { Rule } from '@rekindle/runtime'
import type { Query } from '../db/inWorkspace.ts'
import { compileRule } from './compileRule.ts'
import type { Fragment, RuleScope } from './RuleScope.ts'

/**
 * Narrows a look through the customers of some buckets (rows `c` of `customers`) to those the lane has to judge: whom the
 * rule fits by what is stored, whom SQL can't decide, and who has mail that may change the answer. It leaves out nobody
 * who fits.
 */
export function audienceFilter(
  sql: Query,
  { workspaceId, buckets }: { workspaceId: string; buckets: readonly number[] },
  rule: Rule,
  scope: RuleScope,
): Fragment {
  const { fits } = compileRule(sql, rule, scope)
  return sql`(${fits} or c.id::text in (
    select subject_id from inbox
    where workspace_id = ${workspaceId} and bucket = any(${buckets as number[]}::int[])
      and subject_kind = 'customer'))`
}
