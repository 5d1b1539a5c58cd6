import { clsx } from 'clsx'
import { MessageSquare, MessageSquarePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'

/** Opens what is said about a step; tells how many threads are open. Where nothing is said, one begins. */
export function StepComments({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('comments')
  const { comments } = useEditing()
  const count = useStore(comments, ({ byNode }) => byNode[id] ?? 0)
  const isEmpty = count === 0
  return (
    <button
      type="button"
      aria-label={isEmpty ? t('addTo', { place: title }) : t('openAt', { count, place: title })}
      data-comments={count}
      onClick={() => comments.getState().show({ at: 'place', node: id, write: isEmpty })}
      className={clsx(
        '-my-2 flex h-11 min-w-11 shrink-0 items-center justify-center gap-1 rounded-lg px-2 text-[13px] font-semibold tabular-nums hover:bg-hover',
        isEmpty ? 'text-muted' : 'text-info',
      )}
    >
      {isEmpty ? <MessageSquarePlus size={17} aria-hidden /> : <MessageSquare size={17} aria-hidden />}
      {isEmpty ? null : count}
    </button>
  )
}
