import { clsx } from 'clsx'
import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** Open threads, at least one. */
  count: number
  /** Seen from far away: larger. */
  far?: boolean
  /** In a line of text, not on the lower edge of a box. */
  inline?: boolean
  onOpen: () => void
}

/** How many threads are open about something. The edge at the bottom is its place: the upper one and the left are for what is laid over cards. */
export function CommentPill({ count, far = false, inline = false, onOpen }: Props) {
  const { t } = useTranslation('comments')
  const label = t('badge', { count })
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      data-comments={count}
      className={clsx(
        'nodrag flex items-center rounded-full border border-info bg-surface font-semibold text-info tabular-nums hover:bg-info-soft',
        inline ? 'shrink-0 self-center' : 'absolute right-3 z-1',
        far ? '-bottom-4 gap-1.5 px-2.5 text-[18px] leading-7' : 'gap-1 px-1.5 text-[11px] leading-[18px]',
        !inline && !far && '-bottom-2.5',
      )}
      onClick={(click) => {
        click.stopPropagation()
        onOpen()
      }}
    >
      <MessageSquare size={far ? 16 : 11} aria-hidden />
      {count}
    </button>
  )
}
