import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveBlock } from '../api/blocks.ts'
import { useWorkspace } from '../api/session.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { toast } from '../ui/toast.ts'
import { BlockForm } from './BlockForm.tsx'

/** Keeps what is selected under a name, to be put into any journey of the workspace. */
export function SaveBlockDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('blocks')
  const { id: ws } = useWorkspace()
  const commands = useCommands()
  const save = useSaveBlock(ws)
  const { view } = useEditing()
  // What was selected when it was asked for, and what was typed since.
  const [clip] = useState(commands.copy)
  const [typed] = useState(() => view.getState().typed)
  useEffect(() => {
    if (clip) return
    toast(t('save.nothing'), 'info', t('save.nothingAbout'))
    onClose()
  }, [clip, onClose, t])
  if (!clip) return null
  return (
    <BlockForm
      title={t('save.title')}
      about={t('save.about', { count: Object.keys(clip.nodes).length })}
      confirm={t('save.confirm')}
      clip={clip}
      before={{ title: typed, about: '' }}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={(words) =>
        save.mutate(
          { ...words, clip },
          {
            onSuccess: ({ title }) => {
              toast(t('save.done', { title }), 'ok', t('save.doneAbout'))
              onClose()
            },
          },
        )
      }
    />
  )
}
