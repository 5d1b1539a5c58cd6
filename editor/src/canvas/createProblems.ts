import type { Flow, Problem, Registry } from '@rekindle/runtime'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Checker } from './createChecker.ts'

export interface KnownSegment {
  id: string
  /** In the language on screen. */
  title: string
}

/** What is wrong with the drawing, all of it and by node. */
export interface ProblemsState {
  problems: readonly Problem[]
  byNode: Readonly<Record<string, readonly Problem[]>>
  /** Saved segments that rules may name; undefined until they are known. */
  segments: readonly KnownSegment[] | undefined
  know: (segments: readonly KnownSegment[]) => void
  /** Resolves when the problems of this flow are known; the newest flow wins. */
  check: (flow: Flow) => Promise<void>
}
export type ProblemsStore = StoreApi<ProblemsState>

/** Nodes whose problems did not change keep their list, so that only cards with news are drawn again. */
export function createProblems(registry: Registry): ProblemsStore {
  // What checks weighs more than the rest of the canvas: it comes when the cards are on screen.
  let checker: Promise<Checker> | undefined
  let newest: Flow | undefined
  return createStore<ProblemsState>((set, get) => ({
    problems: [],
    byNode: {},
    segments: undefined,
    know: (segments) => {
      set({ segments })
      if (newest) void get().check(newest)
    },
    check: async (flow) => {
      newest = flow
      checker ??= import('./createChecker.ts').then(({ createChecker }) => createChecker(registry))
      const check = await checker
      if (flow !== newest) return
      const { segments } = get()
      const problems = check(flow, segments && new Set(segments.map(({ id }) => id)))
      set({ problems, byNode: groupByNode(problems, get().byNode) })
    },
  }))
}

function groupByNode(problems: readonly Problem[], before: ProblemsState['byNode']): ProblemsState['byNode'] {
  const groups: Record<string, Problem[]> = {}
  for (const one of problems) {
    if (one.node === undefined) continue
    groups[one.node] ??= []
    groups[one.node]?.push(one)
  }
  return Object.fromEntries(
    Object.entries(groups).map(([id, list]) => {
      const old = before[id]
      return [id, old && JSON.stringify(old) === JSON.stringify(list) ? old : list]
    }),
  )
}
