import type { Instant } from '../time/Instant.ts'
import { exitWatch } from './exitsAndGoals.ts'
import type { LaneContext } from './LaneContext.ts'
import { waitWatch } from './lookAround.ts'
import { memberWatch } from './members.ts'
import type { Watch } from './Watch.ts'
import { withConsequences } from './withConsequences.ts'

/** All of them, in the order they act: who leaves waits no more. */
const watches: readonly Watch[] = [exitWatch, waitWatch, memberWatch]

/** Every instant at which something that is watched for this customer may change with no new event. */
export const watchesOf = (cx: LaneContext): Instant[] => watches.flatMap(({ flips }) => flips(cx))

/** Judges all that is watched again, once the instant that was noted has come. */
export function reviewWatches(cx: LaneContext): void {
  const { watchAt } = cx.dossier
  if (watchAt === undefined || watchAt > cx.env.at) return
  cx.dossier.watchAt = undefined
  cx.changes.setWatch(cx.dossier.id, undefined)
  withConsequences(cx, () => {
    for (const { review } of watches) review(cx)
  })
}

/**
 * Notes when to look at the customer next. To be called when all of a lane's work on them is done. One that is due and
 * was not reviewed stays due.
 */
export function renewWatch(cx: LaneContext): void {
  const { dossier, env, changes } = cx
  const before = dossier.watchAt
  if (before !== undefined && before <= env.at) return
  const flips = watchesOf(cx)
  const next = flips.length === 0 ? undefined : Math.max(Math.min(...flips), env.at + 1)
  if (next === before) return
  dossier.watchAt = next
  changes.setWatch(dossier.id, next)
}
