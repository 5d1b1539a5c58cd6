import type { NodeStats, VersionStats } from '@rekindle/server/contract'

/** Numbers of one side of a comparison. */
export interface Side {
  /** All who came in: shares are of these. */
  started: number
  /** Of every node it has; what is not here does not exist on this side. */
  nodes: Readonly<Record<string, Pick<NodeStats, 'entered' | 'ports'>>>
}

/** Two sides with what they are called on screen. */
export interface Comparison {
  /** `cards`: what stands on the cards, as it ticks. */
  here: Side | 'cards'
  there: Side
  /** Short, for example "v3" or "Arm A". */
  names: { here: string; there: string }
  /** What is behind the split of arms; nothing else is compared. */
  only?: ReadonlySet<string> | undefined
}

export const sideOf = ({ heads, nodes }: VersionStats): Side => ({
  started: heads.started + (heads.movedIn ?? 0),
  nodes,
})
