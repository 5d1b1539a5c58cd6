import type { NodeStats, Stays, VersionStats } from '@rekindle/server/contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Comparison } from './compare/Comparison.ts'
import { noStats } from './noStats.ts'

/** Live numbers of one version, as they were last told. */
export interface NumbersState {
  /** What stands on the cards: of all time, or of a part of it. */
  stats: VersionStats | undefined
  /** Of all time, whatever is shown. */
  live: VersionStats | undefined
  /** Of the part of time that is looked at; `awaited` until it is there. */
  part: VersionStats | 'awaited' | undefined
  /** What they are held against, if anything. */
  against: Comparison | undefined
  /** How long people stay, while the cards are coloured by it. */
  stays: { nodes: Stays['nodes']; longestMs: number } | undefined
  tell: (live: VersionStats | undefined) => void
  narrow: (part: VersionStats | 'awaited' | undefined) => void
  compare: (against: Comparison | undefined) => void
}
export type NumbersStore = StoreApi<NumbersState>

/** Nodes whose numbers stayed keep their object: a tick draws again only the badges that changed. */
export function createNumbers(): NumbersStore {
  return createStore<NumbersState>((set) => {
    const showing = (
      { stats: before }: NumbersState,
      { live, part }: Pick<NumbersState, 'live' | 'part'>,
    ) => {
      // Numbers of all time are not shown for a moment to whoever asked for a week.
      if (part === 'awaited') return live ? before : undefined
      const next = live && part ? partOf(live, part) : live
      return next && before ? { ...next, nodes: shareNodes(before.nodes, next.nodes) } : next
    }
    return {
      stats: undefined,
      live: undefined,
      part: undefined,
      against: undefined,
      stays: undefined,
      tell: (live) => set((now) => ({ live, stats: showing(now, { live, part: now.part }) })),
      narrow: (part) => set((now) => ({ part, stats: showing(now, { live: now.live, part }) })),
      compare: (against) => set({ against }),
    }
  })
}

/** What passed is of the part; who rests where is of now, and ticks with it. */
function partOf(live: VersionStats, part: VersionStats): VersionStats {
  if (part.version !== live.version) return live
  const nodes = Object.entries(live.nodes).map(([id, { waiting, parked }]): [string, NodeStats] => [
    id,
    { ...(part.nodes[id] ?? noStats), waiting, parked },
  ])
  return {
    ...part,
    at: live.at,
    heads: { ...part.heads, active: live.heads.active },
    nodes: Object.fromEntries(nodes),
  }
}

function shareNodes(before: Record<string, NodeStats>, after: Record<string, NodeStats>) {
  return Object.fromEntries(
    Object.entries(after).map(([id, now]) => {
      const old = before[id]
      return [id, old && JSON.stringify(old) === JSON.stringify(now) ? old : now]
    }),
  )
}
