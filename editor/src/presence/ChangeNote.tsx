import type { FlowNode } from '@rekindle/runtime'
import { useContext, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { describeChanges } from '../document/describeChanges.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { type ForeignChange, PresenceContext } from './Presence.ts'

/** How long it can be read. */
const shownMs = 7_000
/** Whoever draws all the time would be announced all the time. */
const sayAgainMs = 30_000

/** A quiet line above the foot of the drawing, where nothing is pressed: what somebody else's save changed. Goes away by itself. */
export function ChangeNote() {
  const presence = useContext(PresenceContext)
  const change = useStore(presence, (state) => state.change)
  const tell = useChangeText()
  const text = useMemo(() => change && tell(change), [change, tell])
  const [said, setSaid] = useState({ text: '', at: Number.NEGATIVE_INFINITY })
  useEffect(() => {
    if (!change) return
    const timer = setTimeout(() => presence.setState({ change: undefined }), shownMs)
    return () => clearTimeout(timer)
  }, [change, presence])
  useEffect(() => {
    if (!text) return
    const at = performance.now()
    setSaid((before) => (at - before.at < sayAgainMs ? before : { text, at }))
  }, [text])
  return (
    <>
      {text ? (
        <p
          aria-hidden
          data-foreign-change
          className="pointer-events-none fixed bottom-26 left-1/2 z-20 w-max max-w-96 -translate-x-1/2 truncate rounded-lg border bg-surface px-2.5 py-1 text-xs text-muted shadow-pop"
        >
          {text}
        </p>
      ) : null}
      <span aria-live="polite" className="sr-only">
        {said.text}
      </span>
    </>
  )
}

/** "Lin moved 2 steps", "Lin added “Wait” and changed the journey". */
function useChangeText(): (change: ForeignChange) => string {
  const { t } = useTranslation('presence')
  const { registry } = useEditing()
  const { language } = useLanguage()
  return useMemo(() => {
    const part = (what: string, nodes: readonly FlowNode[]) => {
      const [only] = nodes
      if (!only) return []
      const name = nodeFace(only, registry, language).title
      return [
        nodes.length === 1
          ? t(`change.${what}.one`, { name })
          : t(`change.${what}.many`, { count: nodes.length }),
      ]
    }
    return ({ by, before, after }) => {
      const { added, removed, changed, led, moved, paper, journey } = describeChanges(before, after)
      const parts = [
        ...part('added', added),
        ...part('removed', removed),
        ...part('changed', changed),
        ...part('led', led),
        ...part('moved', moved),
        ...(paper > 0 ? [t('change.paper')] : []),
        ...(journey ? [t('change.journey')] : []),
      ]
      if (parts.length === 0) return ''
      const what = new Intl.ListFormat(language).format(parts)
      return t('change.told', { name: by || t('somebody'), what })
    }
  }, [t, registry, language])
}
