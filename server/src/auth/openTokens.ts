import type { Instant } from '@rekindle/runtime'
import type { RawSql } from '../db/index.ts'
import { createSecret, hashSecret } from './secrets.ts'
import { createSession } from './sessions.ts'

export const tokenMs = 24 * 3_600_000

/** Makes a token for the address that `npm start` prints. It opens one session, within a day. */
export async function createOpenToken(sql: RawSql, userId: string, at: Instant): Promise<string> {
  const secret = createSecret()
  await sql`insert into open_tokens (hash, user_id, created_at, expires_at)
    values (${hashSecret(secret)}, ${userId}, ${at}, ${at + tokenMs})`
  return secret
}

/** Turns a token into a session. `undefined` when it was used, is too old, or never was one. */
export async function redeemOpenToken(sql: RawSql, token: string, at: Instant): Promise<string | undefined> {
  const [taken] = await sql<{ userId: string }[]>`
    update open_tokens set used_at = ${at}
    where hash = ${hashSecret(token)} and used_at is null and expires_at > ${at}
    returning user_id as "userId"`
  return taken && createSession(sql, taken.userId, at)
}
