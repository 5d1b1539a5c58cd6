import type { Instant } from '@rekindle/runtime'
import { type GrantRow, type PoolStep, timedId } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, jsons, numbers, texts } from '../lane/columns.ts'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'

/** Writes a pool's numbers once, its grants, the codes drawn, and the answers as mail to the customers. */
export async function savePoolStep(lane: LaneTransaction, step: PoolStep, at: Instant): Promise<void> {
  const bucket = bucketOf(step.pool.id)
  const grants = [...step.grants.values()]
  await Promise.all([
    saveNumbers(lane, bucket, step, at),
    saveGrants(lane, bucket, grants),
    saveCodes(
      lane,
      bucket,
      step.pool.id,
      grants.filter(({ code }) => code !== undefined),
    ),
    saveAnswers(lane, bucket, step, at),
  ])
}

const capTitle = { en: 'Entries of a journey', 'zh-CN': '旅程的进入人数' }

/** A pool that nobody made is made here when it knows its size: the cap of a journey. */
async function saveNumbers(
  { tx, workspaceId }: LaneTransaction,
  bucket: number,
  { pool }: PoolStep,
  at: Instant,
) {
  const { id, total, free, reserved, issued, redeemed, expired, quota, period } = pool
  const saved = await tx`
    update pools set stock = ${total}, free = ${free}, reserved = ${reserved}, issued = ${issued},
      redeemed = ${redeemed}, expired = ${expired}, quota_limit = ${quota?.limit ?? null},
      quota_per = ${quota?.per ?? null}, period = ${period ?? null}
    where workspace_id = ${workspaceId} and bucket = ${bucket} and id = ${id}`
  if (saved.count > 0 || !quota) return
  await tx`
    insert into pools (workspace_id, bucket, id, title, stock, free, reserved, issued, redeemed, expired,
      quota_limit, quota_per, period, created_at)
    values (${workspaceId}, ${bucket}, ${id}, ${JSON.stringify(capTitle)}::text::jsonb, ${total}, ${free}, ${reserved},
      ${issued}, ${redeemed}, ${expired}, ${quota.limit}, ${quota.per ?? null}, ${period ?? null}, ${at})`
}

async function saveGrants({ tx, workspaceId }: LaneTransaction, bucket: number, rows: readonly GrantRow[]) {
  if (rows.length === 0) return
  await tx`
    insert into grants (workspace_id, bucket, holding, pool, state, code, at)
    select ${workspaceId}, ${bucket}, * from unnest(
      ${texts(rows, (row) => row.holding)}::uuid[],
      ${texts(rows, (row) => row.pool)}::text[],
      ${texts(rows, (row) => row.state)}::text[],
      ${texts(rows, (row) => row.code)}::text[],
      ${instants(rows, (row) => row.at)}::timestamptz[])
    on conflict (workspace_id, bucket, holding) do update set state = excluded.state, at = excluded.at`
}

/** A code belongs to the ask that drew it, and comes back into the pool when the offer is released. */
async function saveCodes(
  { tx, workspaceId }: LaneTransaction,
  bucket: number,
  pool: string,
  rows: readonly GrantRow[],
) {
  if (rows.length === 0) return
  await tx`
    update pool_codes c
    set holding = case when given.state = 'released' then null else given.holding end
    from unnest(
      ${texts(rows, (row) => row.holding)}::uuid[],
      ${texts(rows, (row) => row.code)}::text[],
      ${texts(rows, (row) => row.state)}::text[]) as given (holding, code, state)
    where c.workspace_id = ${workspaceId} and c.bucket = ${bucket} and c.pool = ${pool} and c.code = given.code
      and (c.holding is null or c.holding = given.holding)`
}

async function saveAnswers(
  { tx, workspaceId }: LaneTransaction,
  bucket: number,
  { answers }: PoolStep,
  at: Instant,
) {
  if (answers.length === 0) return
  // The same ask read twice in a batch is answered once.
  const rows = [...new Map(answers.map((row) => [row.item.holding, row])).values()]
  await tx`
    insert into mail (workspace_id, bucket, id, to_bucket, subject_kind, subject_id, body, at)
    select ${workspaceId}, ${bucket}, id, to_bucket, 'customer', customer, body, ${at} from unnest(
      ${texts(rows, ({ item }) => timedId(at, 'answer', item.holding))}::uuid[],
      ${numbers(rows, ({ customerId }) => bucketOf(customerId))}::int[],
      ${texts(rows, ({ customerId }) => customerId)}::text[],
      ${jsons(rows, ({ item }) => item)}::jsonb[]) as given (id, to_bucket, customer, body)
    on conflict (workspace_id, bucket, id) do nothing`
}
