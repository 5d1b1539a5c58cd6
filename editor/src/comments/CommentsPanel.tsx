import type { CommentThread } from '@rekindle/server/contract'
import { useReactFlow } from '@xyflow/react'
import { ArrowLeft, WifiOff, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Unreachable } from '../api/ApiError.ts'
import { useEditing } from '../canvas/Editing.ts'
import { showCard } from '../canvas/showCard.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AllThreads } from './AllThreads.tsx'
import type { ShownComments } from './createComments.ts'
import { PlaceThreads } from './PlaceThreads.tsx'
import { usePlaceTitle } from './placeTitle.ts'
import { useComments } from './useComments.ts'
import { useFocusBack } from './useFocusBack.ts'

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
  const { data, error, refetch } = useComments(ws, journey, 'all')
  const panel = useRef<HTMLElement>(null)
  const goBack = useFocusBack(shown)
  const node = shown.at === 'place' ? shown.node : undefined
  const title = usePlaceTitle()
  // A step that was drawn later is not gone.
  const goneWord = version === undefined ? t('gone') : t('notInVersion', { version })
  const threads = data?.threads.filter((thread) => node === undefined || thread.node === node)
  const place =
    node === undefined ? undefined : title({ node, step: threads?.find(({ step }) => step)?.step ?? null })
  useEffect(() => {
    // What is written in, or the thread that was asked for, takes the focus by itself.
    if (shown.at === 'all' || !(shown.write || shown.thread)) panel.current?.focus()
  }, [shown])
  const close = () => {
    show(undefined)
    goBack()
  }
  const onKeyDown = (press: KeyboardEvent) => {
    const { target, currentTarget, nativeEvent } = press
    // Menus and questions over the panel have their own Escape.
    const isInside = target instanceof Element && currentTarget.contains(target)
    if (press.key !== 'Escape' || press.defaultPrevented || nativeEvent.isComposing || !isInside) return
    press.preventDefault()
    close()
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
      onKeyDown={onKeyDown}
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
      {error instanceof Unreachable && data ? <CutOff /> : null}
      {threads && shown.at === 'all' ? (
        <AllThreads threads={threads} goneWord={goneWord} onOpen={open} />
      ) : threads && shown.at === 'place' ? (
        <PlaceThreads
          key={shown.node}
          {...{ ws, journey, threads }}
          gone={place?.gone ?? false}
          shown={shown}
          onDone={() => panel.current?.focus()}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <div role="status" className="flex flex-col gap-3 p-4">
          <span className="sr-only">{t('ui:loading')}</span>
          <Skeleton className="h-3.5 w-1/2" />
          <Skeleton className="h-12" />
        </div>
      )}
    </section>
  )
}

function CutOff() {
  const { t } = useTranslation('comments')
  return (
    <p role="status" className="flex items-start gap-2 border-b bg-warn-soft px-3 py-2 text-xs text-warn">
      <WifiOff size={14} aria-hidden className="mt-px shrink-0" />
      {t('cutOff')}
    </p>
  )
}
