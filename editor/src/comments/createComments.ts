import type { CommentThread } from '@rekindle/server/contract'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the panel shows: all that is said, or what is said about one step, or about the journey as a whole (null). */
export type ShownComments =
  | { at: 'all' }
  | { at: 'place'; node: string | null; thread?: string | undefined; write?: boolean | undefined }

export interface CommentsState {
  /** Open threads of each step that has some. */
  byNode: Readonly<Record<string, number>>
  /** Open threads of the journey, those of steps that are gone among them. */
  count: number
  /** Undefined while the panel is closed. */
  shown: ShownComments | undefined
  tell: (open: readonly CommentThread[]) => void
  show: (shown: ShownComments | undefined) => void
}
export type CommentsStore = StoreApi<CommentsState>

/** Comments are no part of the drawing: cards read how many they have, and nothing else is drawn again. */
export function createComments(): CommentsStore {
  return createStore<CommentsState>((set) => ({
    byNode: {},
    count: 0,
    shown: undefined,
    tell: (open) => {
      const byNode: Record<string, number> = {}
      for (const { node } of open) if (node !== null) byNode[node] = (byNode[node] ?? 0) + 1
      set({ byNode, count: open.length })
    },
    show: (shown) => set({ shown }),
  }))
}
