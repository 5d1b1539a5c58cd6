import type { Instant, PlanAct } from '@rekindle/runtime'
import type { Query, Transaction } from '../../db/inWorkspace.ts'
import { isCrowded } from './isCrowded.ts'
import { timeOrderedId } from './timeOrderedId.ts'

/** Buckets that get their letters in one transaction: a sixteenth of all customers. */
const bucketsAtOnce = 64
const bucketCount = 1_024

interface OpenPlan {
  journeyId: string
  act: PlanAct
  at: Instant
  nextBucket: number
}

/**
 * Puts one letter into the inbox of every customer of the next buckets whom the plan is about, and moves on; both or
 * neither. The last part ends the plan, and with it the hold that a journey was under until then.
 */
export async function postPlan(
  tx: Transaction,
  workspaceId: string,
  planId: string,
  at: Instant,
): Promise<number | undefined> {
  const [plan] = await tx<OpenPlan[]>`
    select journey_id as "journeyId", act, at, next_bucket as "nextBucket" from journey_plans
    where workspace_id = ${workspaceId} and id = ${planId} and next_bucket is not null
    for update skip locked`
  if (!plan || (await isCrowded(tx, workspaceId))) return undefined
  const until = plan.nextBucket + bucketsAtOnce
  const body = JSON.stringify({ kind: 'plan', plan: planId })
  const posted = await tx`
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
    select ${workspaceId}, bucket, ${timeOrderedId(tx)}, 'customer', customer_id::text, ${body}::text::jsonb, ${at}
    from (${customersOf(tx, workspaceId, plan, until)}) meant`
  const isLast = until >= bucketCount
  await tx`
    update journey_plans set next_bucket = ${isLast ? null : until}, posted = posted + ${posted.count}
    where workspace_id = ${workspaceId} and id = ${planId}`
  if (isLast && plan.act.kind !== 'publish')
    await tx`update journeys set hold = 'none', hold_plan = null
      where workspace_id = ${workspaceId} and id = ${plan.journeyId} and hold_plan = ${planId}`
  return posted.count
}

function customersOf(tx: Query, workspaceId: string, plan: OpenPlan, until: number) {
  const { act, journeyId, nextBucket, at } = plan
  const mine = tx`workspace_id = ${workspaceId} and bucket >= ${nextBucket} and bucket < ${until}`
  if (act.kind !== 'resume') {
    const versions = act.kind === 'publish' ? tx`and version_id = any(${act.from as string[]}::uuid[])` : tx``
    return tx`select distinct bucket, customer_id from runs
      where ${mine} and journey_id = ${journeyId} and status = 'active' ${versions}`
  }
  return tx`
    select bucket, customer_id from messages
    where ${mine} and journey_id = ${journeyId} and state in ('queued', 'held')
      and (reason = 'paused' or not_before <= ${at})
    union
    select t.bucket, t.customer_id from timers t
    join runs r on r.workspace_id = t.workspace_id and r.bucket = t.bucket and r.id = t.run_id
    where t.workspace_id = ${workspaceId} and t.bucket >= ${nextBucket} and t.bucket < ${until}
      and r.journey_id = ${journeyId} and r.status = 'active' and (t.due_at <= ${at})`
}
