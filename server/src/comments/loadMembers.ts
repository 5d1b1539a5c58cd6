import { isAllowed } from '../auth/permissions.ts'
import type { Member } from '../contract/comments.ts'
import { roles } from '../contract/session.ts'
import type { Transaction } from '../db/index.ts'

/** Whoever may see journeys: nobody is spoken to who could not answer. */
const readers: readonly string[] = roles.filter((role) => isAllowed(role, 'journeys.read'))

/** Whom comments of a workspace can speak to, by name. */
export const loadMembers = (tx: Transaction, workspaceId: string): Promise<Member[]> =>
  tx<Member[]>`
    select u.id, u.name, m.role from members m join users u on u.id = m.user_id and u.archived_at is null
    where m.workspace_id = ${workspaceId} and m.role = any(${readers as string[]}::text[])
    order by lower(u.name), u.id`
