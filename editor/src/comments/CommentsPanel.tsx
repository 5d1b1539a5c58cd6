import type { CommentThread } from '@rekindle/server/contract'
import { useReactFlow } from '@xyflow/react'
import { ArrowLeft, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { showCard } from '../canvas/showCard.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { onOwnEscape } from '../ui/onOwnEscape.ts'
import type { ShownComments } from './createComments.ts'
import { Threads } from './Threads.tsx'
import { useFocusBack } from './useFocusBack.ts'
import { useShownComments } from './useShownComments.ts'

interface Props {
  ws: string
  journey: string
  /** The published version on screen; undefined: the draft. */
  version: number | undefined
  shown: ShownComments
}

/** What is said about the journey, all of it or about one place, beside the drawing that one goes on seeing. */
export function CommentsPanel({ ws, journey, version, shown }: Props) {
  const { t } = useTranslation('comments')
  const editing = useEditing()
  const { show } = editing.comments.getState()
  const flow = useReactFlow()
  const found = useShownComments({ ws, journey, version, shown })
  const { place, goneWord } = found
  const panel = useRef<HTMLElement>(null)
  const goBack = useFocusBack(shown)
  useEffect(() => {
    // What is written in, or the thread that was asked for, takes the focus by itself.
    if (shown.at === 'all' || !(shown.write || shown.thread)) panel.current?.focus()
  }, [shown])
  const close = () => {
    show(undefined)
    goBack()
  }
  const open = (thread: CommentThread) => {
    show({ at: 'place', node: thread.node, thread: thread.id })
    const { nodes } = editing.document.getState().flow
    if (thread.node !== null && nodes[thread.node]) showCard(flow, editing, thread.node, false)
  }
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t('title')}
      className="absolute top-3 right-3 z-20 flex max-h-[calc(100%-1.5rem)] w-92 max-w-[calc(100%-1.5rem)] flex-col rounded-xl border bg-surface shadow-pop outline-none"
      onKeyDown={onOwnEscape(close)}
    >
      <header className="flex items-center gap-1 border-b py-1.5 pr-1 pl-1.5">
        {place ? (
          <IconButton
            size="sm"
            label={t('all')}
            icon={<ArrowLeft size={15} />}
            onClick={() => show({ at: 'all' })}
          />
        ) : null}
        <h2 className="min-w-0 grow pl-1.5">
          <span className="block truncate text-sm leading-5 font-semibold" title={place?.title}>
            {place ? place.title : t('title')}
          </span>
          {place?.gone ? <span className="block text-xs text-muted">{goneWord}</span> : null}
        </h2>
        <IconButton size="sm" label={t('close')} icon={<X size={15} />} onClick={close} />
      </header>
      <Threads {...{ ws, journey, shown, found }} onOpen={open} onDone={() => panel.current?.focus()} />
    </section>
  )
}
