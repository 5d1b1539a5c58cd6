import { clsx } from 'clsx'
import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'

interface Props {
  id: string
  /** Seen from far away: larger. */
  far?: boolean
  /** In a line of text, not on the edge of a card. */
  inline?: boolean
}

/** How many open threads a step has; opens them. It is drawn again when that number changes, and its card is not. */
export function CommentBadge({ id, far = false, inline = false }: Props) {
  const { t } = useTranslation('comments')
  const { comments } = useEditing()
  const count = useStore(comments, ({ byNode }) => byNode[id] ?? 0)
  if (count === 0) return null
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
        comments.getState().show({ at: 'place', node: id })
      }}
    >
      <MessageSquare size={far ? 16 : 11} aria-hidden />
      {count}
    </button>
  )
}
