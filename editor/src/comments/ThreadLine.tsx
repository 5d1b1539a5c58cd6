import type { CommentThread } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'
import type { PlaceTitle } from './placeTitle.ts'
import { typedText } from './typedMention.ts'

interface Props {
  thread: CommentThread
  place: PlaceTitle
  goneWord: string
  onOpen: () => void
}

/** A thread in short: where, how it began, who spoke last and when. */
export function ThreadLine({ thread, place, goneWord, onOpen }: Props) {
  const { t } = useTranslation('comments')
  const format = useFormat()
  const { comments, openedAt } = thread
  const [first] = comments
  const last = comments.at(-1)
  const answers = comments.length - 1
  return (
    <button
      type="button"
      data-thread={thread.id}
      onClick={onOpen}
      className="block w-full rounded-lg px-2.5 py-2 text-left hover:bg-hover"
    >
      <span className="flex items-baseline gap-2 text-xs text-muted">
        <span className="truncate font-medium">{place.title}</span>
        {place.gone ? <span className="shrink-0 italic">{goneWord}</span> : null}
      </span>
      <span className="line-clamp-2 text-[13px] leading-snug break-words max-sm:text-sm">
        {first?.deleted ? t('deleted') : typedText(first?.parts ?? [])}
      </span>
      <span className="block truncate text-xs text-muted">
        {[
          last?.by.name || t('somebody'),
          format.dateTime(last?.at ?? openedAt),
          ...(answers > 0 ? [t('answers', { count: answers })] : []),
        ].join(' · ')}
      </span>
    </button>
  )
}
