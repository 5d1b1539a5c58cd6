import { registry } from '@rekindle/nodes'
import { compareFlows, Flow } from '@rekindle/runtime'
import type { DrawingDiff, Side } from '../contract/plans.ts'
import { inWorkspace, type RawSql, type Transaction } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { checkDraft } from './checkDraft.ts'
import { loadJourneyRow, loadVersionRow } from './JourneyRow.ts'

/** What differs between two drawings of a journey. A draft that is no drawing at all can't be compared: 422 with its problems. */
export async function compareDrawings(
  sql: RawSql,
  workspaceId: string,
  id: string,
  { from, to }: { from: Side; to: Side },
): Promise<DrawingDiff> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const before = await drawingOf(tx, workspaceId, id, from)
    const after = await drawingOf(tx, workspaceId, id, to)
    return { from, to, ...compareFlows(before, after, registry) }
  })
}

/** The drawing of one side. */
export const loadDrawing = (sql: RawSql, workspaceId: string, id: string, side: Side): Promise<Flow> =>
  inWorkspace(sql, workspaceId, (tx) => drawingOf(tx, workspaceId, id, side))

async function drawingOf(tx: Transaction, workspaceId: string, id: string, side: Side): Promise<Flow> {
  const { draft } = await loadJourneyRow(tx, workspaceId, id)
  if (side === 'draft') {
    const read = Flow.safeParse(draft)
    if (read.success) return read.data
    throw new ApiError('flow.problems', undefined, (await checkDraft(tx, workspaceId, id, draft)).problems)
  }
  const version = await loadVersionRow(tx, workspaceId, id, { number: side })
  if (!version) throw new ApiError('resource.missing', `There is no version ${side}.`)
  return version.flow
}
