import { registry } from '@rekindle/nodes'
import { type CheckedFlow, checkFlow, checkSegmentNames, isRunnable } from '@rekindle/runtime'
import type { Transaction } from '../db/index.ts'
import { loadSegments } from '../queries/lane/loadAccepting.ts'
import { checkJourneyEntry } from './checkJourneyEntry.ts'

/** Everything wrong with a drawing in its workspace: by itself, and because of the segments and journeys it names. */
export async function checkDraft(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  draft: unknown,
): Promise<CheckedFlow> {
  const checked = checkFlow(draft, registry)
  if (!checked.flow) return checked
  const segments = await loadSegments(tx, workspaceId)
  const missing = checkSegmentNames(checked.flow, new Set(segments.keys()))
  const found = isRunnable(checked) ? await checkJourneyEntry(tx, workspaceId, checked.flow, journeyId) : []
  return { flow: checked.flow, problems: [...missing, ...found, ...checked.problems] }
}
