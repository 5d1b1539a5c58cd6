import type { Flow, FlowComparison, PartChange } from '@rekindle/runtime'
import { createContext, useContext } from 'react'
import type { Union } from './unionFlow.ts'

/** Two drawings on one canvas, and which change is looked at. */
export interface Comparing {
  before: Flow
  after: Flow
  comparison: FlowComparison
  union: Union
  /** By node: what became of it. */
  changeOf: ReadonlyMap<string, PartChange>
  /** Key of the entry in the list, see `entryKeys`. */
  chosen: string | undefined
  choose: (key: string | undefined) => void
}

export const ComparingContext = createContext<Comparing | null>(null)

export function useComparing(): Comparing {
  const comparing = useContext(ComparingContext)
  if (!comparing) throw new Error('Nothing is compared here: wrap this in ComparingContext.')
  return comparing
}

/** Keys of the entries in the list of changes. */
export const entryKeys = {
  node: (id: string) => `node ${id}`,
  edge: (from: string, port: string) => `edge ${from} ${port}`,
  journey: 'journey',
}
