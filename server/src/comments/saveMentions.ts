import type { Instant } from '@rekindle/runtime'
import type { Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { loadMembers } from './loadMembers.ts'
import { mentionsIn } from './readText.ts'

const mostMentions = 20

interface Spoken {
  workspaceId: string
  comment: string
  /** Who writes: nobody has to be told of what they say to themselves. */
  by: string
  text: string
  /** What the comment said before it was edited: whoever it spoke to may have left since. */
  before?: string
  now: Instant
}

/** Tells those whom a comment speaks to, and no longer those whom it spoke to before it was edited. */
export async function saveMentions(
  tx: Transaction,
  { workspaceId, comment, by, text, before = '', now }: Spoken,
): Promise<void> {
  const ids = mentionsIn(text)
  if (ids.length > mostMentions)
    throw new ApiError('request.invalid', `A comment speaks to at most ${mostMentions} people.`)
  const known = new Set(mentionsIn(before))
  const fresh = ids.filter((id) => !known.has(id))
  if (fresh.length > 0) {
    const members = new Set((await loadMembers(tx, workspaceId)).map(({ id }) => id))
    const stranger = fresh.find((id) => !members.has(id))
    if (stranger)
      throw new ApiError('comment.stranger', `"${stranger}" can’t see journeys of this workspace.`)
  }
  await tx`
    delete from mentions
    where workspace_id = ${workspaceId} and comment_id = ${comment} and user_id <> all(${ids}::uuid[])`
  await tx`
    insert into mentions (workspace_id, user_id, comment_id, mentioned_at)
    select ${workspaceId}, id, ${comment}, ${now}::timestamptz from unnest(${fresh.filter((id) => id !== by)}::uuid[]) id
    on conflict do nothing`
}
