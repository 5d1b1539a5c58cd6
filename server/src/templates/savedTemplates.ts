import { Flow, type LocalizedText } from '@rekindle/runtime'
import { v7 } from 'uuid'
import { writeAudit } from '../audit.ts'
import { formatActor } from '../auth/Actor.ts'
import type { Template } from '../contract/journeys.ts'
import { inWorkspace, type RawSql, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from '../journeys/Command.ts'
import { loadJourneyRow } from '../journeys/JourneyRow.ts'

/** All of them are sent with their drawings. */
const mostTemplates = 60

const load = (tx: Transaction, workspaceId: string) =>
  tx<Template[]>`
    select id, title, summary, flow, saved_name as "savedBy" from templates
    where workspace_id = ${workspaceId} order by saved_at desc, id`

/** What people of this workspace saved to begin with, the newest first. */
export const listSavedTemplates = (sql: RawSql, workspaceId: string): Promise<Template[]> =>
  inWorkspace(sql, workspaceId, (tx) => load(tx, workspaceId))

/** Keeps the draft of a journey as a template. Refuses a draft that can't be drawn. */
export function saveTemplate(
  { sql, workspace, actor, now, newId = v7() }: Command,
  { journey, title, summary }: { journey: string; title: LocalizedText; summary: LocalizedText },
  name: string,
): Promise<Template> {
  return inWorkspace(sql, workspace.id, async (tx) => {
    const before = await load(tx, workspace.id)
    const done = before.find(({ id }) => id === newId)
    if (done) return done
    if (before.length >= mostTemplates)
      throw new ApiError('template.tooMany', `At most ${mostTemplates} are kept.`)
    const { draft } = await loadJourneyRow(tx, workspace.id, journey)
    const read = Flow.safeParse(draft)
    if (!read.success) throw new ApiError('flow.problems', 'The draft is no flow.')
    const flow: Flow = { ...read.data, title }
    await tx`
      insert into templates (workspace_id, id, title, summary, flow, saved_by, saved_name, saved_at)
      values (${workspace.id}, ${newId}, ${tx.json(title)}, ${tx.json(summary)}, ${tx.json(flow as never)},
        ${formatActor(actor)}, ${name}, ${now})`
    const subject = newId
    await writeAudit(tx, { workspaceId: workspace.id, actor, action: 'template.create', subject, at: now })
    return { id: newId, title, summary, flow, savedBy: name }
  })
}

/** Removes a saved template. Journeys that began with it stay. */
export function deleteTemplate({ sql, workspace, actor, now }: Command, id: string): Promise<void> {
  return inWorkspace(sql, workspace.id, async (tx) => {
    const gone = await tx`
      delete from templates where workspace_id = ${workspace.id} and id = ${id} returning id`
    if (gone.length === 0) throw new ApiError('resource.missing', 'There is no such template.')
    const subject = id
    await writeAudit(tx, { workspaceId: workspace.id, actor, action: 'template.delete', subject, at: now })
  })
}
