import { MessageSquarePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** Opens what is said about a step, ready to say more. */
export function CommentStep({ id }: { id: string }) {
  const { t } = useTranslation('comments')
  const { comments } = useEditing()
  return (
    <span className="-mt-1 -mr-1.5 flex">
      <IconButton
        size="sm"
        label={t('onStep')}
        icon={<MessageSquarePlus size={15} />}
        onClick={() => comments.getState().show({ at: 'place', node: id, write: true })}
      />
    </span>
  )
}
