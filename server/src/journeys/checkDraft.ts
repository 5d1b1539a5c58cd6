import { registry } from '@rekindle/nodes'
import { type CheckedFlow, checkFlow, checkSegmentNames } from '@rekindle/runtime'
import type { Transaction } from '../db/index.ts'
import { loadSegments } from '../queries/lane/loadAccepting.ts'

/** Everything wrong with a drawing in its workspace: by itself, and because it names a segment that is not there. */
export async function checkDraft(tx: Transaction, workspaceId: string, draft: unknown): Promise<CheckedFlow> {
  const checked = checkFlow(draft, registry)
  if (!checked.flow) return checked
  const segments = await loadSegments(tx, workspaceId)
  const missing = checkSegmentNames(checked.flow, new Set(segments.keys()))
  return { flow: checked.flow, problems: [...missing, ...checked.problems] }
}
