import { compareShares, type ShareVerdict } from '@rekindle/runtime/measure'
import type { NumbersState } from '../createNumbers.ts'
import { sideOf } from './Comparison.ts'

/** How many came to a node, of all who came in, on either side; flat, so that what stays equal is not drawn again. */
export interface NodeComparison {
  /** `here` or `there`: the node exists on this side alone. */
  on: 'both' | 'here' | 'there'
  verdict: ShareVerdict
  /** Here minus there, −1 to 1. */
  difference: number
  here: number
  hereOf: number
  there: number
  thereOf: number
}

/** Nothing where the node is no part of the comparison. */
export function compareAt({ stats, against }: NumbersState, id: string): NodeComparison | undefined {
  if (!against || !stats || (against.only && !against.only.has(id))) return undefined
  const here = against.here === 'cards' ? sideOf(stats) : against.here
  const { there } = against
  const [one, other] = [here.nodes[id], there.nodes[id]]
  if (!one && !other) return undefined
  const counts = {
    here: one?.entered ?? 0,
    hereOf: here.started,
    there: other?.entered ?? 0,
    thereOf: there.started,
  }
  if (!one || !other) return { on: one ? 'here' : 'there', verdict: 'none', difference: 0, ...counts }
  const compared = compareShares(
    { count: counts.here, of: counts.hereOf },
    { count: counts.there, of: counts.thereOf },
  )
  return { on: 'both', ...compared, ...counts }
}
