import type { Question } from '@rekindle/runtime/engine'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { Transaction } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'

interface Options {
  limit: number
  leaseMs: number
}

/**
 * Takes questions whose lease is over, each by one process, of one group of buckets, and counts the try. Leases are
 * operating time. It looks without locks first, so that the transaction can name its buckets.
 */
export async function leaseQuestions(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  options: Options,
): Promise<Question[]> {
  const free = await sql<{ bucket: number }[]>`
    select bucket from questions
    where workspace_id = ${workspaceId} and lease_until <= now()
    order by lease_until
    limit ${2 * options.limit}`
  for (const group of await groups.part(free)) {
    const buckets = [...new Set(group.map(({ bucket }) => bucket))]
    const questions = (await sql.begin((tx) => lease(tx, workspaceId, buckets, options))) as Question[]
    if (questions.length > 0) return questions
  }
  return []
}

async function lease(
  tx: Transaction,
  workspaceId: string,
  buckets: readonly number[],
  { limit, leaseMs }: Options,
): Promise<Question[]> {
  const mine = tx`workspace_id = ${workspaceId} and bucket = any(${buckets as number[]}::int[])`
  const free = await tx<{ id: string }[]>`
    select id from questions
    where ${mine} and lease_until <= now()
    order by lease_until
    limit ${limit}
    for update skip locked`
  if (free.length === 0) return []
  const rows = await tx<(Omit<Question, 'externalId'> & { externalId: string | null })[]>`
    update questions
    set lease_until = now() + ${leaseMs} * interval '1 millisecond', tries = tries + 1
    where ${mine} and id = any(${free.map(({ id }) => id)}::uuid[])
    returning workspace_id as "workspaceId", bucket, id, run_id as "runId", customer_id as "customerId",
      external_id as "externalId", visit, source, keep, at, tries`
  return rows.map((row) => ({ ...row, externalId: row.externalId ?? undefined }))
}
