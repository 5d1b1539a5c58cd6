import { lazy, Suspense, useContext, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useOffers } from '../board/useOffers.ts'
import type { Mode } from '../canvas/useMode.ts'
import { keepShowsCursors } from './cursorMemory.ts'
import { PresenceContext, usePresence } from './Presence.ts'

const Faces = lazy(async () => ({ default: (await import('./Faces.tsx')).Faces }))
const Following = lazy(async () => ({ default: (await import('./Following.tsx')).Following }))
const ChangeNote = lazy(async () => ({ default: (await import('./ChangeNote.tsx')).ChangeNote }))

interface Props {
  /** The drawing that is on screen, and the way to another one. */
  mode: Mode
  onChoose: (mode: Mode) => void
}

/** Who else has the journey open, and what of theirs just came in; fetched when there is anybody. */
export function OthersHere({ mode, onChoose }: Props) {
  const isAlone = usePresence(({ people }) => people.length === 0)
  const hasChange = usePresence(({ change }) => change !== undefined)
  // Stays from the first change on: it remembers what it said when.
  const tells = useRef(false)
  tells.current ||= hasChange
  useCursorOffer()
  const followed = usePresence((state) => state.followed?.id)
  return (
    <div className="relative mr-1.5 empty:hidden">
      <Suspense>
        {isAlone ? null : <Faces mode={mode} onChoose={onChoose} />}
        {tells.current ? <ChangeNote /> : null}
        {followed === undefined ? null : <Following id={followed} mode={mode} onChoose={onChoose} />}
      </Suspense>
    </div>
  )
}

function useCursorOffer(): void {
  const { t } = useTranslation('presence')
  const presence = useContext(PresenceContext)
  const shows = useStore(presence, ({ showsCursors }) => showsCursors)
  useOffers('presence', [
    {
      id: 'cursors',
      label: t(shows ? 'cursors.hide' : 'cursors.show'),
      run: () => {
        presence.setState({ showsCursors: !shows })
        keepShowsCursors(!shows)
      },
    },
  ])
}
