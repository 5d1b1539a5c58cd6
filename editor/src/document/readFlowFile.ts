import { Flow } from '@rekindle/runtime'
import { type PasteRefusal, readClip } from './readClip.ts'

/** Why a file is no journey. A closed list: each has its words on screen. */
export type FileRefusal = Exclude<PasteRefusal, 'entryOnly'> | 'nodes'

/**
 * Reads the flow that lies in a file. For anything else says what it seems to be; a flow with mistakes is still a flow.
 * Never throws.
 */
export function readFlowFile(text: string): { flow: Flow } | { refused: FileRefusal } {
  const read = readClip(text, { nodes: 0, notes: 0 })
  if ('refused' in read && read.refused !== 'entryOnly') return { refused: read.refused }
  const flow = Flow.safeParse(JSON.parse(text))
  return flow.success ? { flow: flow.data } : { refused: 'nodes' }
}
