import type { Flow } from '@rekindle/runtime'
import type { Present } from './readClip.ts'

export const presentIn = ({ nodes, notes = [] }: Pick<Flow, 'nodes' | 'notes'>): Present => ({
  nodes: Object.keys(nodes).length,
  notes: notes.length,
})
