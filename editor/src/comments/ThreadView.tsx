import type { CommentThread } from '@rekindle/server/contract'
import { Check, RotateCcw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommentDeed } from '../api/comments.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'
import { CommentView } from './CommentView.tsx'
import { Composer } from './Composer.tsx'

interface Props {
  ws: string
  journey: string
  thread: CommentThread
  /** Whoever asked for it: it comes into sight and takes the focus, for each who asks. */
  asked: object | undefined
  onDone: () => void
}

/** A comment, its answers, and a place for one more. */
export function ThreadView({ ws, journey, thread, asked, onDone }: Props) {
  const { t } = useTranslation('comments')
  const { view } = useEditing()
  const format = useFormat()
  const errorText = useErrorText()
  const deed = useCommentDeed(ws, journey)
  const box = useRef<HTMLElement>(null)
  const { id, comments, resolved } = thread
  useEffect(() => {
    if (!asked) return
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.focus({ preventScroll: true })
  }, [asked])
  const settle = () =>
    deed.mutate(
      { do: resolved ? 'reopen' : 'resolve', thread: id },
      {
        onSuccess: () => {
          view.getState().say(t(resolved ? 'wasReopened' : 'wasResolved'))
          onDone()
        },
        onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
      },
    )
  return (
    <article
      ref={box}
      tabIndex={-1}
      data-thread={id}
      aria-label={t('threadOf', { name: comments[0]?.by.name || t('somebody') })}
      className="border-b px-3 py-3 -outline-offset-2 last:border-b-0"
    >
      <ul className="flex flex-col gap-3">
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentView {...{ ws, journey, comment, onDone }} />
          </li>
        ))}
      </ul>
      {resolved ? (
        <p className="mt-2 pl-8.5 text-xs text-muted">
          {t('resolvedBy', {
            name: resolved.by.name || t('somebody'),
            at: format.dateTime(resolved.at),
          })}
        </p>
      ) : null}
      <div className="mt-2.5 flex items-start gap-2 pl-8.5">
        <Composer
          ws={ws}
          place={id}
          label={t('answer')}
          submit={t('answer')}
          small
          onSend={(text, key) => deed.mutateAsync({ do: 'answer', key, thread: id, text })}
        />
        <Button
          size="sm"
          className="h-8"
          busy={deed.isPending && deed.variables.do !== 'answer'}
          icon={resolved ? <RotateCcw size={14} /> : <Check size={14} />}
          onClick={settle}
        >
          {t(resolved ? 'reopen' : 'resolve')}
        </Button>
      </div>
    </article>
  )
}
