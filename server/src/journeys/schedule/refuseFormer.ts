import type { Actor } from '../../auth/Actor.ts'
import { isAllowed } from '../../auth/permissions.ts'
import type { Role } from '../../contract/session.ts'
import type { Transaction } from '../../db/index.ts'
import { ApiError } from '../../http/ApiError.ts'

/** 403 `schedule.notAllowed` for somebody who has left, or has a role by now that may not publish. Nobody asks the system. */
export async function refuseFormer(
  tx: Transaction,
  workspaceId: string,
  { kind, id, name }: Actor,
): Promise<void> {
  if (kind !== 'user') return
  const [member] = await tx<{ role: Role }[]>`
    select m.role from members m join users u on u.id = m.user_id and u.archived_at is null
    where m.workspace_id = ${workspaceId} and m.user_id = ${id}`
  if (!member || !isAllowed(member.role, 'journeys.publish'))
    throw new ApiError('schedule.notAllowed', `${name} may not publish here any more.`)
}
