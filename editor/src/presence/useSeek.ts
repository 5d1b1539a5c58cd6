import type { PresentPerson } from '@rekindle/server/contract'
import { type ReactFlowInstance, useStore as useFlowStore, useReactFlow } from '@xyflow/react'
import { useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import type { ViewStore } from '../canvas/createView.ts'
import { useEditing } from '../canvas/Editing.ts'
import { focusCard } from '../canvas/showCard.ts'
import type { Mode } from '../canvas/useMode.ts'
import { hiddenIn } from '../groups/groupKey.ts'
import { motionMs } from '../ui/motionMs.ts'
import { PresenceContext } from './Presence.ts'

/** Brings the view to the person one asked for, as soon as the drawing they look at is on screen. */
export function useSeek(mode: Mode): void {
  const presence = useContext(PresenceContext)
  const { view, document } = useEditing()
  const flow = useReactFlow()
  const wanted = useStore(presence, (state) => state.wanted)
  const person = useStore(presence, ({ people }) => people.find(({ id }) => id === wanted))
  const isDrawn = useFlowStore(({ domNode, width }) => domNode !== null && width > 0)
  const isThere = person !== undefined && (person.version ?? 'draft') === mode
  useEffect(() => {
    if (!isThere) return
    // After the first view of a drawing that was just opened.
    const frame = requestAnimationFrame(() => {
      presence.setState({ wanted: undefined })
      if (!isDrawn) return select(view, person)
      const hidden = hiddenIn(document.getState().flow)
      goTo(flow, person, (id) => hidden.get(id) ?? id)
    })
    return () => cancelAnimationFrame(frame)
  }, [isThere, isDrawn, person, presence, view, document, flow])
}

type View = Pick<ReactFlowInstance, 'setCenter' | 'getZoom' | 'fitView'>

/** To their hand; where it is not on the drawing, to what they have selected. */
function goTo(flow: View, { cursor, nodes }: PresentPerson, boxOf: (id: string) => string): void {
  const duration = motionMs(200)
  if (cursor) void flow.setCenter(cursor.x, cursor.y, { zoom: flow.getZoom(), duration })
  else if (nodes.length > 0)
    void flow.fitView({ nodes: nodes.map((id) => ({ id: boxOf(id) })), padding: 0.3, maxZoom: 1, duration })
}

/** Without a drawing, in the outline, one goes to the row of what they have selected. */
function select(view: ViewStore, { nodes }: PresentPerson): void {
  const [first] = nodes
  if (first === undefined) return
  view.getState().select({ nodes: [first] })
  focusCard(first)
}
