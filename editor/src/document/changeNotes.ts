import type { Flow } from '@rekindle/runtime'
import { cutText } from './cutText.ts'
import { type Point, snap } from './Point.ts'

/** As many as a flow may have. */
export const mostNotes = 500

/** Sticks an empty note onto the canvas, while there is room for one. */
export function addNote(flow: Flow, id: string, at: Point, text = ''): Flow {
  if ((flow.notes?.length ?? 0) >= mostNotes) return flow
  return { ...flow, notes: [...(flow.notes ?? []), { id, text, at: snap(at) }] }
}

/** Writes on a note, or moves it. */
export function changeNote(flow: Flow, id: string, change: { text?: string; at?: Point }): Flow {
  if (!flow.notes?.some((note) => note.id === id)) return flow
  const place = change.at ? { at: snap(change.at) } : {}
  const text = change.text === undefined ? {} : { text: cutText(change.text, 4_000) }
  const notes = flow.notes.map((note) => (note.id === id ? { ...note, ...text, ...place } : note))
  return { ...flow, notes }
}
