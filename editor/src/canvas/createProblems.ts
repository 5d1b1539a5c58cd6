import { checkFlow, type Flow, type Problem, type Registry } from '@rekindle/runtime'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { memoRegistry } from './memoRegistry.ts'

/** What is wrong with the drawing, all of it and by node. */
export interface ProblemsState {
  problems: readonly Problem[]
  byNode: Readonly<Record<string, readonly Problem[]>>
  check: (flow: Flow) => void
}
export type ProblemsStore = StoreApi<ProblemsState>

/** Nodes whose problems did not change keep their list, so that only cards with news are drawn again. */
export function createProblems(registry: Registry): ProblemsStore {
  const memo = memoRegistry(registry)
  return createStore<ProblemsState>((set, get) => ({
    problems: [],
    byNode: {},
    check: (flow) => {
      const { problems } = checkFlow(flow, memo)
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
