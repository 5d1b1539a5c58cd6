import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { CountButton } from '../ui/CountButton.tsx'
import { useShowComments } from './useShowComments.ts'

/** How many threads of the journey are open; opens and closes their list. */
export function CommentsButton() {
  const { t } = useTranslation('comments')
  const { comments } = useEditing()
  const count = useStore(comments, (state) => state.count)
  const isOpen = useStore(comments, ({ shown }) => shown !== undefined)
  const { toggleAll } = useShowComments()
  return (
    <CountButton
      label={count === 0 ? t('open') : t('openCount', { count })}
      open={isOpen}
      onToggle={toggleAll}
    >
      <MessageSquare size={15} aria-hidden />
      {count > 0 ? <span aria-hidden>{count}</span> : null}
    </CountButton>
  )
}
