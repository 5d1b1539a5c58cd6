import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import type { Point } from '../document/Point.ts'
import { noteKey } from './createView.ts'
import { useEditing } from './Editing.ts'
import { useCommands } from './useCommands.ts'
import { useSayFull } from './useSayFull.ts'
import { viewCorner } from './viewCentre.ts'

/** How far a note is put from another one that lies in its place. */
const aside = 28

/** Sticks a note where it is in sight and covers no other one, and lets one write on it at once. */
export function useStickNote(): () => void {
  const { document } = useEditing()
  const commands = useCommands()
  const flow = useReactFlow()
  const sayFull = useSayFull()
  return useCallback(() => {
    const { notes = [] } = document.getState().flow
    let at = viewCorner(flow)
    const isTaken = ([x, y]: Point) =>
      notes.some((note) => Math.hypot(note.at[0] - x, note.at[1] - y) < aside)
    while (isTaken(at)) at = [at[0] + aside, at[1] + aside]
    const made = commands.note(at)
    if (made === undefined) sayFull('notes')
    else writeOn(noteKey(made))
  }, [document, commands, flow, sayFull])
}

/** The note stands in the drawing after a frame, and takes the focus once it was measured. */
function writeOn(key: string, tries = 30): void {
  const note = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(key)}"] textarea`)
  note?.focus({ preventScroll: true })
  if ((!note || document.activeElement !== note) && tries > 0)
    requestAnimationFrame(() => writeOn(key, tries - 1))
}
