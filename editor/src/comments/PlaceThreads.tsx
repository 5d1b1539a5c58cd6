import type { CommentThread } from '@rekindle/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommentDeed } from '../api/comments.ts'
import { Button } from '../ui/Button.tsx'
import { Composer } from './Composer.tsx'
import type { ShownComments } from './createComments.ts'
import { ThreadView } from './ThreadView.tsx'
import { useMentionsRead } from './useMentionsRead.ts'

interface Props {
  ws: string
  journey: string
  shown: Extract<ShownComments, { at: 'place' }>
  /** All of this place, the oldest first. */
  threads: readonly CommentThread[]
  /** The step is no more in the drawing: nothing new is said about it. */
  gone: boolean
  /** What had the focus is gone. */
  onDone: () => void
}

/** What is said about one step, or about the journey as a whole: read, answer, resolve, say more. */
export function PlaceThreads({ ws, journey, shown, threads, gone, onDone }: Props) {
  const { node, thread: asked, write } = shown
  const { t } = useTranslation('comments')
  const deed = useCommentDeed(ws, journey)
  const open = threads.filter(({ resolved }) => !resolved)
  const resolved = threads.filter((thread) => thread.resolved)
  const [showsResolved, setShowsResolved] = useState(resolved.some(({ id }) => id === asked))
  useMentionsRead(ws, threads)
  const viewOf = (thread: CommentThread) => (
    <ThreadView
      key={thread.id}
      {...{ ws, journey, thread, onDone }}
      asked={thread.id === asked ? shown : undefined}
    />
  )
  return (
    <>
      <div className="min-h-0 grow overflow-y-auto">
        {open.map(viewOf)}
        {open.length === 0 ? <p className="px-4 py-4 text-sm text-muted">{t('noneHere')}</p> : null}
        {resolved.length > 0 ? (
          <div className="border-t px-2 py-1.5">
            <Button
              size="sm"
              look="quiet"
              aria-expanded={showsResolved}
              onClick={() => setShowsResolved(!showsResolved)}
            >
              {t('state.resolved', { count: resolved.length })}
            </Button>
          </div>
        ) : null}
        {showsResolved ? resolved.map(viewOf) : null}
      </div>
      {gone ? null : (
        <div className="border-t p-3">
          <Composer
            ws={ws}
            place={`${journey} ${node ?? ''}`}
            label={t('write')}
            submit={t('send')}
            focusFor={write ? shown : undefined}
            onSend={(text, key) =>
              deed.mutateAsync({ do: 'open', key, text, ...(node === null ? {} : { node }) })
            }
          />
        </div>
      )}
    </>
  )
}
