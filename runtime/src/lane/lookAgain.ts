import { segmentsBehind } from '../rule/segmentsBehind.ts'
import { judgeExits } from './exitsAndGoals.ts'
import type { LaneContext } from './LaneContext.ts'
import { lookAround } from './lookAround.ts'
import { mindful, noteInside } from './members.ts'

/** Which saved segment has a new rule, and the how manieth. */
export interface NewRule {
  segment: string
  revision: number
}

/**
 * The rule of a segment was changed: exit rules, waits and audiences that lean on it are judged anew. Whom the new rule
 * puts into an audience has not joined it: like those inside at publish they come in or stay out as its entry says.
 */
export function lookAgain(cx: LaneContext, { segment, revision }: NewRule): void {
  judgeExits(cx)
  lookAround(cx)
  for (const live of mindful(cx)) {
    const { segments } = live.compiled.audienceReads
    if (!segmentsBehind(segments, cx.env.segments).has(segment)) continue
    noteInside(cx, live, `inside:${live.versionId}:${segment}@${revision}`)
  }
}
