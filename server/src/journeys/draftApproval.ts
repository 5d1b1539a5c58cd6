import { registry } from '@rekindle/nodes'
import {
  type DraftSection,
  diffFlows,
  draftSections,
  Flow,
  type FlowDiff,
  type Instant,
  isoOf,
  type Json,
} from '@rekindle/runtime'
import { writeAudit } from '../audit.ts'
import { type Actor, formatActor } from '../auth/Actor.ts'
import type { Approval } from '../contract/plans.ts'
import { inWorkspace, type RawSql, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from './Command.ts'
import { type JourneyRow, loadJourneyRow, loadVersionRow } from './JourneyRow.ts'
import { refuseStale } from './refuseStale.ts'

interface SectionRow {
  section: DraftSection
  authors: string[]
  approvedBy: string | null
  approvedAt: Instant | null
}

const blank: Flow = { format: 1, title: {}, entry: '', settings: {}, nodes: {}, edges: [] } as Flow

const diffOf = (before: Flow | undefined, draft: Record<string, Json> | Flow): FlowDiff => {
  const flow = draft as Flow
  const drawing = {
    ...blank,
    ...flow,
    settings: flow.settings ?? {},
    nodes: flow.nodes ?? {},
    edges: flow.edges ?? [],
  }
  return diffFlows(before ?? blank, drawing, registry)
}

/** What is no drawing differs in every part. */
const unreadable: Pick<FlowDiff, 'nodes' | 'flow' | 'sections'> = {
  nodes: [],
  flow: [],
  sections: [...draftSections],
}

const isDrawing = (draft: Record<string, Json>): boolean => Flow.safeParse(draft).success

/** Notes who changed which part; what they changed must be approved anew, the other parts stay approved. */
export async function noteAuthor(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  actor: Actor,
  before: Record<string, Json> | undefined,
  after: Record<string, Json>,
): Promise<void> {
  // What is no drawing at all can't be compared part by part: all of it may have been changed.
  const both = before && isDrawing(before) && isDrawing(after)
  const sections = both ? diffOf(before as unknown as Flow, after).sections : draftSections
  const author = formatActor(actor)
  for (const section of sections)
    await tx`
      insert into draft_sections (workspace_id, journey_id, section, authors)
      values (${workspaceId}, ${journeyId}, ${section}, ${[author]})
      on conflict (workspace_id, journey_id, section) do update set approved_by = null, approved_at = null,
        authors = case when ${author} = any(draft_sections.authors) then draft_sections.authors
          else draft_sections.authors || ${author}::text end`
}

/** Who changed and approved what was published is not asked any more; of sections that were changed since, it is. */
export async function forgetSections(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  stillChanged: readonly DraftSection[] = [],
): Promise<void> {
  await tx`delete from draft_sections where workspace_id = ${workspaceId} and journey_id = ${journeyId}
    and section <> all(${stillChanged as DraftSection[]}::text[])`
}

/** Parts of the draft as it stands that somebody else has approved. */
export async function loadApproved(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
): Promise<DraftSection[]> {
  const sections = await loadSections(tx, workspaceId, journeyId)
  return sections.filter((one) => one.approvedBy).map((one) => one.section)
}

/** In which parts the draft differs from a drawing. */
export const sectionsSince = (flow: Flow, draft: Record<string, Json>): DraftSection[] =>
  isDrawing(draft) ? diffOf(flow, draft).sections : [...draftSections]

const loadSections = (tx: Transaction, workspaceId: string, journeyId: string) =>
  tx<SectionRow[]>`
    select section, authors, approved_by as "approvedBy", approved_at as "approvedAt" from draft_sections
    where workspace_id = ${workspaceId} and journey_id = ${journeyId}`

export async function isRequired(tx: Transaction, workspaceId: string): Promise<boolean> {
  const [row] = await tx<{ approval: boolean }[]>`select approval from workspaces where id = ${workspaceId}`
  return row?.approval ?? false
}

/** Where approval is required, each part that differs from the newest version must have been approved as it stands. */
export async function refuseUnapproved(
  tx: Transaction,
  { workspace }: Command,
  row: JourneyRow,
  flow: Flow,
  newest: Flow | undefined,
  /** Of a drawing that was frozen: what had been approved by then. */
  frozen?: readonly string[],
): Promise<void> {
  if (!(await isRequired(tx, workspace.id))) return
  const approved = new Set<string>(frozen ?? (await loadApproved(tx, workspace.id, row.id)))
  const missing = diffOf(newest, flow).sections.filter((section) => !approved.has(section))
  if (missing.length > 0)
    throw new ApiError('approval.missing', `Somebody else must approve first: ${missing.join(', ')}.`)
}

/** Approves one part of the draft as it stands at `revision`. Nobody approves what they changed themselves. */
export async function approveSection(
  { sql, workspace, actor, now }: Command,
  id: string,
  section: DraftSection,
  revision: number,
): Promise<void> {
  await inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id, true)
    refuseStale(row.revision, revision)
    const known = (await loadSections(tx, workspace.id, id)).find((one) => one.section === section)
    if (known?.authors.includes(formatActor(actor)))
      throw new ApiError('approval.own', `You changed this part yourself: ask somebody else.`)
    await tx`
      insert into draft_sections (workspace_id, journey_id, section, authors, approved_by, approved_at)
      values (${workspace.id}, ${id}, ${section}, '{}', ${actor.name}, ${now})
      on conflict (workspace_id, journey_id, section)
        do update set approved_by = excluded.approved_by, approved_at = excluded.approved_at`
    const details = { section, revision }
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'journey.approve',
      subject: id,
      details,
      at: now,
    })
  })
}

export async function loadApproval(
  sql: RawSql,
  workspaceId: string,
  id: string,
  actor: Actor,
): Promise<Approval> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const row = await loadJourneyRow(tx, workspaceId, id)
    const newest = row.versionId
      ? await loadVersionRow(tx, workspaceId, id, { id: row.versionId })
      : undefined
    const diff = isDrawing(row.draft) ? diffOf(newest?.flow, row.draft) : unreadable
    const rows = new Map((await loadSections(tx, workspaceId, id)).map((one) => [one.section, one]))
    const names = await loadNames(
      tx,
      [...rows.values()].flatMap(({ authors }) => authors),
    )
    const changes = [
      ...diff.nodes.flatMap(({ node, fields }) => fields.map((field) => ({ node, ...field }))),
      ...diff.flow,
    ]
    return {
      required: await isRequired(tx, workspaceId),
      sections: draftSections.map((section) => {
        const known = rows.get(section)
        return {
          section,
          touched: diff.sections.includes(section),
          authors: (known?.authors ?? []).map((author) => names.get(author) ?? author),
          approvedBy: known?.approvedBy ?? null,
          approvedAt: known?.approvedAt ? isoOf(known.approvedAt) : null,
          own: known?.authors.includes(formatActor(actor)) ?? false,
          changes: changes.filter((one) => one.section === section),
        }
      }),
    }
  })
}

/** Names of users by the way the audit calls them. */
async function loadNames(tx: Transaction, actors: readonly string[]): Promise<Map<string, string>> {
  const ids = actors.flatMap((actor) => (actor.startsWith('user:') ? [actor.slice(5)] : []))
  if (ids.length === 0) return new Map()
  const rows = await tx<{ id: string; name: string }[]>`
    select id, name from users where id = any(${ids}::uuid[])`
  return new Map(rows.map(({ id, name }) => [`user:${id}`, name]))
}
