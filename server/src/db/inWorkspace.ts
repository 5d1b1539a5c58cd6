import { crashPoint } from '@rekindle/runtime/engine'
import { sql as text } from 'drizzle-orm'
import type { Drizzle, RawSql } from './openDatabase.ts'

/** A transaction of the raw client. */
export type Transaction = Parameters<Parameters<RawSql['begin']>[1]>[0]
/** A statement alone, or one of a transaction. */
export type Query = RawSql | Transaction

type DrizzleTransaction = Parameters<Parameters<Drizzle['transaction']>[0]>[0]

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Literal `set local`: Citus hands on nothing else to its workers. */
function scopeOf(workspaceId: string): string {
  if (!uuid.test(workspaceId)) throw new Error(`Workspace "${workspaceId}" is not a UUID.`)
  return `set local role rekindle_app; set local rekindle.workspace = '${workspaceId}'`
}

/**
 * One transaction that sees and writes rows of this workspace and of no other, by row-level security. What
 * belongs to no workspace (users, sessions) is out of reach.
 */
export function inWorkspace<T>(
  sql: RawSql,
  workspaceId: string,
  act: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return begin(sql, '', workspaceId, act)
}

/** The same for reading only, all statements at one moment: numbers of several tables fit together. */
export function inWorkspaceSnapshot<T>(
  sql: RawSql,
  workspaceId: string,
  act: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return begin(sql, 'isolation level repeatable read read only', workspaceId, act)
}

function begin<T>(
  sql: RawSql,
  mode: string,
  workspaceId: string,
  act: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const scope = scopeOf(workspaceId)
  const done = sql.begin(mode, async (tx) => {
    // Sent ahead of the first statement without waiting for it: should it fail, so does all that follows.
    const refusal: Promise<unknown> = tx
      .unsafe(scope)
      .simple()
      .execute()
      .then(() => undefined)
      .catch((error: unknown) => error)
    const result = await act(tx).catch(async (error) => {
      throw (await refusal) ?? error
    })
    const refused = await refusal
    if (refused) throw refused
    crashPoint('transaction.beforeCommit')
    return result
  })
  return done.then((result) => {
    crashPoint('transaction.afterCommit')
    return result as T
  })
}

/** The same for Drizzle. */
export function inWorkspaceDb<T>(
  db: Drizzle,
  workspaceId: string,
  act: (tx: DrizzleTransaction) => Promise<T>,
): Promise<T> {
  const [role = '', workspace = ''] = scopeOf(workspaceId).split(';')
  return db.transaction(async (tx) => {
    await tx.execute(text.raw(role))
    await tx.execute(text.raw(workspace))
    return act(tx)
  })
}
