import { judgeExits } from './exitsAndGoals.ts'
import type { LaneContext } from './LaneContext.ts'
import { lookAround } from './lookAround.ts'

/**
 * Acts, and lets follow what a changed profile means: exit rules and waits are judged at once, also when it was a node
 * on the way that changed it, and again when that moved somebody who changed it once more.
 */
export function heedProfile<Result>(cx: LaneContext, act: () => Result): Result {
  let before = cx.dossier.customer
  const result = act()
  while (before && cx.dossier.customer !== before) {
    before = cx.dossier.customer
    judgeExits(cx)
    lookAround(cx)
  }
  return result
}
