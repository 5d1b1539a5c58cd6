import type { Instant } from '@rekindle/runtime'
import type { Role } from '../contract/session.ts'
import type { RawSql } from '../db/index.ts'
import { createSecret, hashSecret } from './secrets.ts'

export const sessionMs = 30 * 86_400_000

export interface SignedIn {
  user: { id: string; name: string }
  /** Role by workspace id. */
  roles: ReadonlyMap<string, Role>
}

/** Opens a session; the answer is the cookie's value, which is stored nowhere. */
export async function createSession(sql: RawSql, userId: string, at: Instant): Promise<string> {
  const secret = createSecret()
  await sql`insert into sessions (hash, user_id, created_at, expires_at)
    values (${hashSecret(secret)}, ${userId}, ${at}, ${at + sessionMs})`
  await sql`delete from sessions where expires_at <= ${at}`
  return secret
}

/** Who holds this cookie; `undefined` when nobody does or it is too old. */
export async function loadSession(sql: RawSql, secret: string, at: Instant): Promise<SignedIn | undefined> {
  const rows = await sql<{ id: string; name: string; workspaceId: string | null; role: Role | null }[]>`
    select u.id, u.name, m.workspace_id as "workspaceId", m.role
    from sessions s
    join users u on u.id = s.user_id and u.archived_at is null
    left join members m on m.user_id = u.id
    where s.hash = ${hashSecret(secret)} and s.expires_at > ${at}`
  const [first] = rows
  if (!first) return undefined
  const roles = new Map<string, Role>()
  for (const { workspaceId, role } of rows) if (workspaceId && role) roles.set(workspaceId, role)
  return { user: { id: first.id, name: first.name }, roles }
}
