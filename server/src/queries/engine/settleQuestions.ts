import type { Instant } from '@rekindle/runtime'
import type { Hearing, Question } from '@rekindle/runtime/engine'
import { v7 } from 'uuid'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { Transaction } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'

interface Again {
  question: Question
  delayMs: number
}

const place = <T extends { question: Question }>(list: readonly T[]) =>
  list.map((one) => ({ bucket: one.question.bucket, one }))

const bucketsOf = (list: readonly { bucket: number }[]): number[] => [
  ...new Set(list.map(({ bucket }) => bucket)),
]

/** Each question is ended once, and only who ends it puts the answer into the inbox of the same bucket. */
export async function settleQuestions(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  at: Instant,
  hearings: readonly Hearing[],
): Promise<void> {
  for (const group of await groups.part(place(hearings))) {
    const mine = group.map(({ one }) => one)
    await sql.begin((tx) => settle(tx, workspaceId, bucketsOf(group), at, mine))
  }
}

async function settle(
  tx: Transaction,
  workspaceId: string,
  buckets: readonly number[],
  at: Instant,
  hearings: readonly Hearing[],
): Promise<void> {
  const ended = await tx<{ id: string }[]>`
    delete from questions
    where workspace_id = ${workspaceId} and bucket = any(${buckets as number[]}::int[])
      and id = any(${hearings.map(({ question }) => question.id)}::uuid[])
    returning id`
  const gone = new Set(ended.map(({ id }) => id))
  const said = hearings.filter(({ question }) => gone.has(question.id))
  if (said.length === 0) return
  const bodyOf = ({ question, outcome, values }: Hearing) =>
    JSON.stringify({ kind: 'sourceAnswered', run: question.runId, visit: question.visit, outcome, values })
  await tx`
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
    select ${workspaceId}, bucket, id, 'customer', customer, body, ${at}
    from unnest(
      ${said.map(({ question }) => question.bucket)}::int[],
      ${said.map(() => v7())}::text[]::uuid[],
      ${said.map(({ question }) => question.customerId)}::text[],
      ${said.map(bodyOf)}::text[]::jsonb[]) as given (bucket, id, customer, body)`
}

/** The system did not answer: to be asked again after a while. */
export async function postponeQuestions(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  again: readonly Again[],
): Promise<void> {
  for (const group of await groups.part(place(again)))
    await sql`
      update questions q set lease_until = now() + given.delay * interval '1 millisecond'
      from unnest(
        ${group.map(({ bucket }) => bucket)}::int[],
        ${group.map(({ one }) => one.question.id)}::text[]::uuid[],
        ${group.map(({ one }) => one.delayMs)}::int[]) as given (bucket, id, delay)
      where q.workspace_id = ${workspaceId} and q.bucket = any(${bucketsOf(group)}::int[])
        and q.bucket = given.bucket and q.id = given.id`
}
