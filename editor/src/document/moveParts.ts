import type { Flow } from '@rekindle/runtime'
import { changeNote } from './changeNotes.ts'
import { moveNodes } from './moveNodes.ts'
import type { Point } from './Point.ts'

/** Where parts lie: nodes by their id, notes by theirs with `note:` before it. */
export type Places = ReadonlyMap<string, Point>

/** Places nodes and notes. Strangers are left out. */
export function moveParts(flow: Flow, places: Places): Flow {
  let next = moveNodes(flow, places)
  for (const { id } of flow.notes ?? []) {
    const at = places.get(`note:${id}`)
    if (at) next = changeNote(next, id, { at })
  }
  return next
}
