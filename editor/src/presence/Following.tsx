import { useStore as useFlowStore } from '@xyflow/react'
import { X } from 'lucide-react'
import { useCallback, useContext, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import type { Mode } from '../canvas/useMode.ts'
import { PresenceContext } from './Presence.ts'
import { useFollowSight } from './useFollowSight.ts'

/** A page that is loaded anew, or gets another line, is away for a moment. */
const patienceMs = 4_000

interface Props {
  /** Of the person. */
  id: string
  mode: Mode
  onChoose: (mode: Mode) => void
}

/**
 * Sees what somebody else sees, from drawing to drawing, until one moves oneself, presses Escape, or they are gone. A frame in
 * their colour and a line over the canvas say so.
 */
export function Following({ id, mode, onChoose }: Props) {
  const { t } = useTranslation('presence')
  const presence = useContext(PresenceContext)
  const { view } = useEditing()
  const person = useStore(presence, ({ people }) => people.find((one) => one.id === id))
  const isTold = useStore(presence, (state) => state.isTold)
  const colour = useStore(presence, ({ colours }) => colours.get(id) ?? 0)
  const canvas = useFlowStore(({ domNode }) => domNode)
  const called = useRef(person?.name ?? t('somebody'))
  if (person) called.current = person.name
  const stop = useCallback(() => {
    if (presence.getState().followed?.id !== id) return
    presence.setState({ followed: undefined })
    view.getState().say(t('follow.ended', { name: called.current }))
  }, [presence, view, id, t])
  useFollowSight(person && (person.version ?? 'draft') === mode ? person.sees : undefined, stop)
  const drawing: Mode | undefined = person && (person.version ?? 'draft')
  useEffect(() => {
    const { followed } = presence.getState()
    if (drawing === undefined || !followed) return
    if (drawing === mode) {
      if (followed.drawing !== drawing) presence.setState({ followed: { ...followed, drawing } })
    }
    // Whoever was there with them and chose another drawing goes their own way.
    else if (followed.drawing === drawing) stop()
    else onChoose(drawing)
  }, [presence, drawing, mode, onChoose, stop])
  // One's own line broke: they may be there all the same.
  const isGone = isTold && person === undefined
  useEffect(() => {
    if (!isGone) return
    const timer = setTimeout(stop, patienceMs)
    return () => clearTimeout(timer)
  }, [isGone, stop])
  useEffect(() => {
    const onKey = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing) stop()
    }
    // Whatever else it does where the focus is: it ends this, too.
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [stop])
  if (!canvas) return null
  return createPortal(
    <>
      <span
        aria-hidden
        data-following
        className="pointer-events-none absolute inset-0 z-10 border-2"
        style={{ borderColor: `var(--person-${colour})` }}
      />
      <p className="absolute bottom-18 left-1/2 z-20 flex h-8 max-w-[60%] -translate-x-1/2 items-center gap-1 rounded-full border bg-surface pr-1 pl-3 text-xs shadow-pop">
        <span className="truncate font-medium">{t('follow.on', { name: called.current })}</span>
        <button
          type="button"
          aria-label={t('follow.stop')}
          title={t('follow.stop')}
          className="flex size-6 shrink-0 items-center justify-center rounded-full text-muted hover:bg-hover hover:text-ink"
          onClick={stop}
        >
          <X size={13} aria-hidden />
        </button>
      </p>
    </>,
    canvas,
  )
}
