import { type FlowClip, isoOf } from '@rekindle/runtime'
import { v7 } from 'uuid'
import { writeAudit } from '../audit.ts'
import { formatActor } from '../auth/Actor.ts'
import type { Block, ChangeBlock, NewBlock } from '../contract/blocks.ts'
import { inWorkspace, type RawSql, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from '../journeys/Command.ts'

/** More than anybody looks through; a list of more would be slow to fetch. */
const mostBlocks = 200

interface BlockRow {
  id: string
  title: string
  about: string
  clip: FlowClip
  savedBy: string
  savedAt: number
}

const toBlock = ({ savedAt, ...row }: BlockRow): Block => ({ ...row, savedAt: isoOf(savedAt) })

/** All blocks of a workspace by name. */
export const listBlocks = (sql: RawSql, workspaceId: string): Promise<Block[]> =>
  inWorkspace(sql, workspaceId, async (tx) => (await loadBlocks(tx, workspaceId)).map(toBlock))

const loadBlocks = (tx: Transaction, workspaceId: string) =>
  tx<BlockRow[]>`
    select id, title, about, clip, saved_name as "savedBy", saved_at as "savedAt" from blocks
    where workspace_id = ${workspaceId} order by lower(title), id`

/** Keeps a piece of a drawing. A repeated request finds that it was kept. */
export function createBlock(
  { sql, workspace, actor, now, newId = v7() }: Command,
  block: Required<NewBlock>,
  name: string,
): Promise<Block> {
  return inWorkspace(sql, workspace.id, async (tx) => {
    const before = await loadBlocks(tx, workspace.id)
    const done = before.find(({ id }) => id === newId)
    if (done) return toBlock(done)
    if (before.length >= mostBlocks) throw new ApiError('block.tooMany', `At most ${mostBlocks} are kept.`)
    const { title, about, clip } = block
    await tx`
      insert into blocks (workspace_id, id, title, about, clip, saved_by, saved_name, saved_at)
      values (${workspace.id}, ${newId}, ${title}, ${about}, ${tx.json(clip as never)}, ${formatActor(actor)},
        ${name}, ${now})`
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'block.create',
      subject: newId,
      at: now,
    })
    return toBlock({ id: newId, title, about, clip, savedBy: name, savedAt: now })
  })
}

/** Names a block anew, or says something else about it. Journeys it was put into stay as they are. */
export function changeBlock(
  { sql, workspace, actor, now }: Command,
  id: string,
  { title = null, about = null }: { [Key in keyof ChangeBlock]: ChangeBlock[Key] | null },
): Promise<Block> {
  return inWorkspace(sql, workspace.id, async (tx) => {
    const [row] = await tx<BlockRow[]>`
      update blocks set title = coalesce(${title}, title), about = coalesce(${about}, about)
      where workspace_id = ${workspace.id} and id = ${id}
      returning id, title, about, clip, saved_name as "savedBy", saved_at as "savedAt"`
    if (!row) throw new ApiError('resource.missing', 'There is no such block.')
    await writeAudit(tx, { workspaceId: workspace.id, actor, action: 'block.change', subject: id, at: now })
    return toBlock(row)
  })
}

/** Removes a block. Journeys it was put into stay as they are. */
export function deleteBlock({ sql, workspace, actor, now }: Command, id: string): Promise<void> {
  return inWorkspace(sql, workspace.id, async (tx) => {
    const gone = await tx`delete from blocks where workspace_id = ${workspace.id} and id = ${id} returning id`
    if (gone.length === 0) throw new ApiError('resource.missing', 'There is no such block.')
    await writeAudit(tx, { workspaceId: workspace.id, actor, action: 'block.delete', subject: id, at: now })
  })
}
