import type { Instant } from '@rekindle/runtime'
import type { AddressBook } from '../addresses/AddressBook.ts'
import { createSession } from '../auth/sessions.ts'
import { createUser, setRole } from '../auth/users.ts'
import type { RawSql } from '../db/index.ts'
import { createWriteKey, loadWriteKeys } from '../doors/writeKeys.ts'
import type { PracticeDoors, Request } from './postReactions.ts'

const agents = 'Practice agents'

/** What the people of a practice workspace need to use the doors: a write key, and a session of an agent. */
export async function openPracticeDoors(
  sql: RawSql,
  book: AddressBook,
  workspaceId: string,
  request: Request,
  cookieName: string,
  at: Instant,
): Promise<PracticeDoors> {
  const [known] = await loadWriteKeys(sql, book, workspaceId)
  const writeKey = known?.key ?? (await createWriteKey(sql, book, workspaceId, 'Practice', at))
  const [user] = await sql<{ id: string }[]>`
    select u.id from users u join members m on m.user_id = u.id
    where u.name = ${agents} and m.workspace_id = ${workspaceId}`
  const userId = user?.id ?? (await createUser(sql, agents, at))
  await setRole(sql, workspaceId, userId, 'agent', at)
  return { request, writeKey, cookie: `${cookieName}=${await createSession(sql, userId, at)}` }
}
