import type { Instant } from '@rekindle/runtime'
import { v7 } from 'uuid'
import type { Role } from '../contract/session.ts'
import type { RawSql } from '../db/index.ts'

export async function createUser(sql: RawSql, name: string, at: Instant): Promise<string> {
  const id = v7()
  await sql`insert into users (id, name, created_at) values (${id}, ${name}, ${at})`
  return id
}

/** Makes the user a member, or changes the role they have. */
export async function setRole(
  sql: RawSql,
  workspaceId: string,
  userId: string,
  role: Role,
  at: Instant,
): Promise<void> {
  await sql`insert into members (workspace_id, user_id, role, created_at)
    values (${workspaceId}, ${userId}, ${role}, ${at})
    on conflict (workspace_id, user_id) do update set role = excluded.role`
}

/** The user who has this role everywhere and was made for it at the first start; made now when missing. */
export async function ensureUserOf(
  sql: RawSql,
  role: Role,
  workspaceIds: readonly string[],
  at: Instant,
): Promise<string> {
  const name = role === 'owner' ? 'Owner' : `Guest ${role}`
  const [known] = await sql<{ id: string }[]>`
    select id from users where name = ${name} and archived_at is null order by created_at limit 1`
  const id = known?.id ?? (await createUser(sql, name, at))
  for (const workspaceId of workspaceIds) await setRole(sql, workspaceId, id, role, at)
  return id
}
