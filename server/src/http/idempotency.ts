import { createHash } from 'node:crypto'
import { crashPoint } from '@rekindle/runtime/engine'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { ApiError } from './ApiError.ts'
import type { WorkspaceCall } from './Route.ts'

/** A key whose request has not been answered for so long was left by a process that died. */
const abandonedMs = 60_000

interface Kept {
  request: string
  newId: string
  status: number | null
  response: unknown
}

/**
 * Answers a repeated POST with what the first one got. The key is taken before the work and released when the
 * work fails, so that a failed request may be tried again with the same key. When the answer could not be kept, because the process
 * died or the database was away, the work is done again a minute later with the same `newId`, and finds what it made.
 */
export async function withIdempotency(
  call: WorkspaceCall,
  work: (newId: string) => Promise<Response>,
): Promise<Response> {
  const given = call.context.req.header('idempotency-key')
  if (given === undefined) return work(call.newId)
  if (given.length === 0 || given.length > 200)
    throw new ApiError('request.invalid', 'An Idempotency-Key has 1 to 200 characters.')
  const { sql } = call.services.database
  // Keys belong to whoever chose them: two people may choose the same.
  const key = `${call.actor.id}:${given}`
  const kept = await takeKey(sql, call, key)
  if (!kept.isMine) return replay(kept, requestOf(call))
  const response = await work(kept.newId).catch(async (error: unknown) => {
    await inWorkspace(
      sql,
      call.workspace.id,
      (tx) => tx`delete from idempotency_keys where workspace_id = ${call.workspace.id} and key = ${key}`,
    )
    throw error
  })
  crashPoint('answer.beforeKeep')
  // It is done: if this fails the key stays taken, and a repetition finds what was made.
  await keepAnswer(sql, call.workspace.id, key, response)
  return response
}

const requestOf = ({ context, body }: WorkspaceCall): string =>
  createHash('sha256')
    .update(JSON.stringify([context.req.method, context.req.path, body ?? null]))
    .digest('hex')

function takeKey(sql: RawSql, call: WorkspaceCall, key: string): Promise<Kept & { isMine: boolean }> {
  const { workspace, services } = call
  return inWorkspace(sql, workspace.id, async (tx) => {
    const [taken] = await tx<Kept[]>`
      insert into idempotency_keys (workspace_id, key, request, new_id, created_at)
      values (${workspace.id}, ${key}, ${requestOf(call)}, ${call.newId}, ${services.now()})
      on conflict (workspace_id, key) do update set created_at = excluded.created_at,
        new_id = coalesce(idempotency_keys.new_id, excluded.new_id)
        where idempotency_keys.status is null and idempotency_keys.request = excluded.request
          and idempotency_keys.created_at < ${services.now() - abandonedMs}
      returning request, new_id as "newId", status, response`
    if (taken) return { ...taken, isMine: true }
    const [kept] = await tx<Kept[]>`
      select request, new_id as "newId", status, response from idempotency_keys
      where workspace_id = ${workspace.id} and key = ${key}`
    if (!kept) throw new ApiError('idempotency.running')
    return { ...kept, isMine: false }
  })
}

function replay(kept: Kept, request: string): Response {
  if (kept.request !== request) throw new ApiError('idempotency.mismatch')
  if (kept.status === null) throw new ApiError('idempotency.running')
  return Response.json(kept.response, { status: kept.status, headers: { 'idempotent-replayed': 'true' } })
}

async function keepAnswer(sql: RawSql, workspaceId: string, key: string, response: Response): Promise<void> {
  const body = await response.clone().json()
  await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx`
      update idempotency_keys set status = ${response.status}, response = ${tx.json(body as never)}
      where workspace_id = ${workspaceId} and key = ${key}`,
  )
}
