import type { PresenceView } from '@rekindle/server/contract'
import { useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import { stepsAmong } from '../canvas/createView.ts'
import type { Editing } from '../canvas/Editing.ts'
import type { Mode } from '../canvas/useMode.ts'
import { PresenceContext } from './Presence.ts'

/** As many as others are told of. */
const most = 20

/** Tells others what one looks at: which drawing, how, and what is selected. */
export function useWhereabouts({ view, readOnly }: Editing, mode: Mode, isOutline: boolean): void {
  const presence = useContext(PresenceContext)
  const move = useStore(presence, (state) => state.move)
  const version = mode === 'draft' ? null : mode
  const how: PresenceView = isOutline ? 'outline' : version !== null ? 'numbers' : readOnly ? 'read' : 'edit'
  useEffect(() => {
    presence.setState({ drawing: version })
    move({ view: how, version, cursor: null })
  }, [presence, move, how, version])
  useEffect(() => {
    const tell = () => {
      const nodes = stepsAmong(view.getState().nodes)
      move({ nodes: nodes.slice(0, most) })
    }
    tell()
    const stop = view.subscribe((now, before) => {
      if (now.nodes !== before.nodes) tell()
    })
    return () => {
      stop()
      move({ nodes: [], cursor: null })
    }
  }, [move, view])
}
