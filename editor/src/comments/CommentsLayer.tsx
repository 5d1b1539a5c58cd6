import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useOffers } from '../board/useOffers.ts'
import { useEditing } from '../canvas/Editing.ts'
import type { JourneySearch } from '../shell/searches.ts'
import { useNarrow } from '../ui/useNarrow.ts'
import { useLiveComments } from './useLiveComments.ts'
import { useShowComments } from './useShowComments.ts'

const CommentsPanel = lazy(async () => ({ default: (await import('./CommentsPanel.tsx')).CommentsPanel }))
const CommentsSheet = lazy(async () => ({ default: (await import('./CommentsSheet.tsx')).CommentsSheet }))

interface Props {
  ws: string
  journey: string
  /** The published version on screen; undefined: the draft. */
  version: number | undefined
}

/**
 * What people say about the journey: counted all the time, fetched with its panel beside the drawing, or with its sheet on a
 * telephone, when somebody looks.
 */
export function CommentsLayer({ ws, journey, version }: Props) {
  const { t } = useTranslation('comments')
  const { comments } = useEditing()
  const shown = useStore(comments, (state) => state.shown)
  const { here, toggleAll } = useShowComments()
  const Shown = useNarrow() ? CommentsSheet : CommentsPanel
  useLiveComments(ws, journey)
  useThreadOfAddress()
  useOffers('comments', [
    { id: 'comments', label: t('open'), run: toggleAll },
    { id: 'comment', label: t('onSelected'), run: here },
  ])
  return shown ? (
    <Suspense>
      <Shown ws={ws} journey={journey} version={version} shown={shown} />
    </Suspense>
  ) : null
}

/** Opens the thread that the address names, and takes it out: followed again, it opens again. */
function useThreadOfAddress(): void {
  const { comments } = useEditing()
  const { comment: thread, node } = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  useEffect(() => {
    if (thread === undefined) return
    comments.getState().show({ at: 'place', node: node ?? null, thread })
    void navigate({
      to: '.',
      search: (before: JourneySearch) => ({ ...before, comment: undefined }),
      replace: true,
    })
  }, [thread, node, comments, navigate])
}
