import type { Instant } from '@rekindle/runtime'
import type { Hearing, Question } from '@rekindle/runtime/engine'
import { v7 } from 'uuid'
import type { Query } from '../../db/inWorkspace.ts'

/** Each question is ended once, and only who ends it puts the answer into the inbox. */
export async function settleQuestions(
  tx: Query,
  workspaceId: string,
  at: Instant,
  hearings: readonly Hearing[],
): Promise<void> {
  if (hearings.length === 0) return
  const bodyOf = ({ question, outcome, values }: Hearing) =>
    JSON.stringify({ kind: 'sourceAnswered', run: question.runId, visit: question.visit, outcome, values })
  await tx`
    with said as (
      select * from unnest(
        ${hearings.map(({ question }) => question.bucket)}::int[],
        ${hearings.map(({ question }) => question.id)}::text[]::uuid[],
        ${hearings.map(({ question }) => question.customerId)}::text[],
        ${hearings.map(() => v7())}::text[]::uuid[],
        ${hearings.map(bodyOf)}::text[]::jsonb[]) as given (bucket, question_id, customer, id, body)
    ), ended as (
      delete from questions q using said
      where q.workspace_id = ${workspaceId} and q.bucket = said.bucket and q.id = said.question_id
      returning q.bucket, q.id as question_id
    )
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
    select ${workspaceId}, said.bucket, said.id, 'customer', said.customer, said.body, ${at}
    from said join ended using (bucket, question_id)`
}

/** The system did not answer: to be asked again after a while. */
export async function postponeQuestions(
  tx: Query,
  workspaceId: string,
  again: readonly { question: Question; delayMs: number }[],
): Promise<void> {
  if (again.length === 0) return
  await tx`
    update questions q set lease_until = now() + given.delay * interval '1 millisecond'
    from unnest(
      ${again.map(({ question }) => question.bucket)}::int[],
      ${again.map(({ question }) => question.id)}::text[]::uuid[],
      ${again.map(({ delayMs }) => delayMs)}::int[]) as given (bucket, id, delay)
    where q.workspace_id = ${workspaceId} and q.bucket = given.bucket and q.id = given.id`
}
