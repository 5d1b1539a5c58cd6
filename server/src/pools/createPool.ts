import { type LocalizedText, type Period, periodOf } from '@rekindle/runtime'
import { wasDone, writeAudit } from '../audit.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { bucketOf } from '../ingest/customerIdOf.ts'
import { type Command, domainTime } from '../journeys/Command.ts'

interface NewPool {
  id: string
  title: LocalizedText
  stock: number
  per?: Period | undefined
  codes?: string[] | undefined
}

/** Makes something scarce, all of it free. Codes, where there are any, must be as many as the stock. */
export async function createPool(command: Command, pool: NewPool): Promise<void> {
  const { id, title, stock, per, codes } = pool
  const { sql, workspace, actor, now } = command
  if (codes && (codes.length !== stock || new Set(codes).size !== stock))
    throw new ApiError(
      'request.invalid',
      `Give ${stock} different codes, or none: there are ${new Set(codes).size}.`,
    )
  if (codes && per)
    throw new ApiError('request.invalid', 'Codes are used up: a pool that fills again has none.')
  const bucket = bucketOf(id)
  const at = domainTime(command)
  await inWorkspace(sql, workspace.id, async (tx) => {
    const made = await tx`
      insert into pools (workspace_id, bucket, id, title, stock, free, quota_limit, quota_per, period, created_at)
      values (${workspace.id}, ${bucket}, ${id}, ${tx.json(title)}, ${stock}, ${stock},
        ${per ? stock : null}, ${per ?? null}, ${per ? periodOf(per, at, workspace.zone) : null}, ${at})
      on conflict do nothing returning id`
    if (made.length === 0 && (await wasDone(tx, command))) return
    if (made.length === 0) throw new ApiError('pool.exists', `"${id}" is taken.`)
    if (codes && codes.length > 0)
      await tx`
        insert into pool_codes (workspace_id, bucket, pool, ordinal, code)
        select ${workspace.id}, ${bucket}, ${id}, ordinal, code
        from unnest(${codes}::text[]) with ordinality as given (code, ordinal)`
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'pool.create',
      subject: id,
      details: { stock },
      at: now,
      id: command.newId,
    })
  })
}
