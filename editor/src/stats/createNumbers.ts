import type { NodeStats, VersionStats } from '@rekindle/server/contract'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Live numbers of one version, as they were last told. */
export interface NumbersState {
  stats: VersionStats | undefined
  tell: (stats: VersionStats | undefined) => void
}
export type NumbersStore = StoreApi<NumbersState>

/** Nodes whose numbers stayed keep their object: a tick draws again only the badges that changed. */
export function createNumbers(): NumbersStore {
  return createStore<NumbersState>((set, get) => ({
    stats: undefined,
    tell: (stats) => {
      const before = get().stats
      set({ stats: stats && before ? { ...stats, nodes: shareNodes(before.nodes, stats.nodes) } : stats })
    },
  }))
}

function shareNodes(before: Record<string, NodeStats>, after: Record<string, NodeStats>) {
  return Object.fromEntries(
    Object.entries(after).map(([id, now]) => {
      const old = before[id]
      return [id, old && JSON.stringify(old) === JSON.stringify(now) ? old : now]
    }),
  )
}
