import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { OtherCursor } from './OtherCursor.tsx'
import { OtherSelection } from './OtherSelection.tsx'
import { PresenceContext } from './Presence.ts'
import { usePointer } from './usePointer.ts'
import { useTellSight } from './useTellSight.ts'

/**
 * One layer over the cards, in the coordinates of the drawing: it moves with it, and no card is drawn anew when somebody
 * moves. Tags keep their size at any zoom.
 */
export function OthersLayer() {
  const presence = useContext(PresenceContext)
  const people = useStore(presence, (state) => state.people)
  const drawing = useStore(presence, (state) => state.drawing)
  const showsCursors = useStore(presence, (state) => state.showsCursors)
  const colours = useStore(presence, (state) => state.colours)
  usePointer()
  useTellSight()
  const here = people.filter(({ version }) => version === drawing)
  return (
    <ViewportPortal>
      <Scale>
        {here.map(({ id, name, nodes }) => (
          <OtherSelection key={id} name={name} colour={colours.get(id) ?? 0} nodes={nodes} />
        ))}
        {here.map(({ id, name, cursor }) =>
          cursor && showsCursors ? (
            <OtherCursor key={id} name={name} colour={colours.get(id) ?? 0} at={cursor} />
          ) : null,
        )}
      </Scale>
    </ViewportPortal>
  )
}

/** Tells its children by `--unzoom` how much larger they must be to look the same at any zoom. */
function Scale({ children }: { children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null)
  const store = useStoreApi()
  useEffect(() => {
    let last = 0
    const follow = () => {
      const zoom = store.getState().transform[2]
      if (zoom === last) return
      last = zoom
      layer.current?.style.setProperty('--unzoom', String(1 / zoom))
    }
    follow()
    return store.subscribe(follow)
  }, [store])
  return (
    <div ref={layer} aria-hidden data-others className="pointer-events-none absolute top-0 left-0 z-2000">
      {children}
    </div>
  )
}
