import type { CommentThread } from '@rekindle/server/contract'
import { WifiOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AllThreads } from './AllThreads.tsx'
import type { ShownComments } from './createComments.ts'
import { PlaceThreads } from './PlaceThreads.tsx'
import type { FoundComments } from './useShownComments.ts'

interface Props {
  ws: string
  journey: string
  shown: ShownComments
  found: FoundComments
  /** Of the list of all: one of them is to be read. */
  onOpen: (thread: CommentThread) => void
  /** What had the focus is gone. */
  onDone: () => void
}

/** The comments that are asked for: all of them in short, or those of one place in full; or why they are not here. */
export function Threads({ ws, journey, shown, found, onOpen, onDone }: Props) {
  const { t } = useTranslation()
  const { threads, place, goneWord, error, isCutOff, retry } = found
  if (!threads)
    return error ? (
      <ErrorState error={error} onRetry={retry} />
    ) : (
      <div role="status" className="flex flex-col gap-3 p-4">
        <span className="sr-only">{t('ui:loading')}</span>
        <Skeleton className="h-3.5 w-1/2" />
        <Skeleton className="h-12" />
      </div>
    )
  return (
    <>
      {isCutOff ? <CutOff /> : null}
      {shown.at === 'all' ? (
        <AllThreads threads={threads} goneWord={goneWord} onOpen={onOpen} />
      ) : (
        <PlaceThreads
          key={shown.node}
          {...{ ws, journey, threads, shown, onDone }}
          gone={place?.gone ?? false}
        />
      )}
    </>
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
