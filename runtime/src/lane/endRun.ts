import { forgetEntry } from './entryCap.ts'
import { releaseHolding } from './holdings.ts'
import type { LaneContext } from './LaneContext.ts'
import { dropMessage } from './messages.ts'
import type { RunRow } from './rows.ts'
import { closeTask } from './tasks.ts'

/** Clears away what an ended run still had under way: nothing more is sent, asked or held for it. */
export function endRun(cx: LaneContext, run: RunRow): void {
  if (run.ending?.reason === 'capReached') forgetEntry(cx, run)
  for (const message of cx.dossier.messages.values()) if (message.runId === run.id) dropMessage(cx, message)
  for (const task of cx.dossier.tasks.values())
    if (task.runId === run.id) closeTask(cx, task, { state: 'cancelled' })
  for (const holding of cx.dossier.holdings.values())
    if (holding.runId === run.id) releaseHolding(cx, holding)
}
