import { mergeTraits } from './customers.ts'
import type { InboxItem } from './items.ts'
import type { LaneContext } from './LaneContext.ts'
import { moveRun } from './moveRun.ts'

/** What the system said becomes part of the profile before the journey goes on; for a visit that is over it is dropped. */
export function hearSource(cx: LaneContext, item: InboxItem & { kind: 'sourceAnswered' }): void {
  const { run: runId, visit, outcome, values } = item
  const run = cx.dossier.runs.get(runId)
  if (run?.status !== 'active' || run.visit !== visit) return
  mergeTraits(cx, values)
  moveRun(cx, runId, { type: 'answer', visit, answer: 'source.answered', outcome })
}
