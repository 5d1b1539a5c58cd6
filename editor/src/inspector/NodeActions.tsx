import { Copy, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** What can be done with the node as a whole. */
export function NodeActions({ id }: { id: string }) {
  const { t } = useTranslation('canvas')
  const { readOnly } = useEditing()
  const commands = useCommands()
  const isEntry = useFlow((flow) => flow.entry === id)
  if (readOnly || isEntry) return null
  return (
    <span className="-mt-1 -mr-1.5 flex">
      <IconButton
        size="sm"
        label={t('inspector.duplicate')}
        icon={<Copy size={15} />}
        onClick={commands.duplicate}
      />
      <IconButton
        size="sm"
        label={t('inspector.remove')}
        icon={<Trash2 size={15} />}
        onClick={() => commands.remove()}
      />
    </span>
  )
}
