import type { FactEvent, Facts, Json, Rule } from '@rekindle/runtime'
import { judge, memberships, readsOf } from '@rekindle/runtime'
import type { Transaction } from '../db/index.ts'
import { compileRule } from './compileRule.ts'
import type { Fragment, RuleScope } from './RuleScope.ts'

/** A further condition on rows `c` of `customers`, and its meaning for one whom SQL can't decide. */
export interface FurtherCondition {
  inSql: Fragment
  inMemory: (customer: { id: string; zone: string }) => Promise<boolean>
}

interface Stranger {
  id: string
  bucket: number
  attributes: Record<string, Json>
  zone: string | null
}

/**
 * How many customers a rule fits, in one statement. Those whose zone this PostgreSQL does not know (as a rule nobody) are
 * judged in memory one by one.
 */
export async function countFitting(
  tx: Transaction,
  workspaceId: string,
  rule: Rule,
  scope: RuleScope,
  further?: FurtherCondition,
): Promise<number> {
  const { fits, undecided } = compileRule(tx, rule, scope)
  const here = tx`c.workspace_id = ${workspaceId} and c.archived_at is null and c.erased_at is null
    ${further ? tx`and ${further.inSql}` : tx``} and ${fits}`
  const [row] = await tx<{ sure: number; open: number }[]>`
    select count(*) filter (where not ${undecided}) as sure, count(*) filter (where ${undecided}) as open
    from customers c where ${here}`
  if (!row?.open) return row?.sure ?? 0
  const strangers = await tx<Stranger[]>`
    select c.id, c.bucket, c.attributes, c.time_zone as zone from customers c where ${here} and ${undecided}`
  let count = row.sure
  for (const stranger of strangers) {
    const facts = await factsOf(tx, workspaceId, rule, scope, stranger)
    if (!judge(rule, { ...facts, ...memberships(scope.segments, facts, scope.at) }, scope.at).value) continue
    if (!further || (await further.inMemory({ id: stranger.id, zone: facts.zone }))) count++
  }
  return count
}

async function factsOf(
  tx: Transaction,
  workspaceId: string,
  rule: Rule,
  { workspaceZone, segments }: RuleScope,
  { id, bucket, attributes, zone }: Stranger,
): Promise<Pick<Facts, 'attributes' | 'events' | 'zone'>> {
  const reads = readsOf(rule)
  for (const one of segments.values()) readsOf(one, reads)
  const events = await tx<FactEvent[]>`
    select name, at, properties from events
    where workspace_id = ${workspaceId} and bucket = ${bucket} and customer_id = ${id}
      and name = any(${[...reads.events]}::text[])
    order by at, recorded_at, id`
  return { attributes, events, zone: zone ?? workspaceZone }
}
