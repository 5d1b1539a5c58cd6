import type { Template } from '@rekindle/server/contract'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeleteTemplate } from '../../api/journeys.ts'
import { useCan } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { toast } from '../../ui/toast.ts'

/** Deletes a template that somebody of the workspace saved, after a question. Those that come along stay. */
export function DeleteTemplate({ ws, template }: { ws: string; template: Template }) {
  const { t } = useTranslation('journeys')
  const errorText = useErrorText()
  const may = useCan('journeys.write')
  const remove = useDeleteTemplate(ws)
  const [asked, setAsked] = useState(false)
  const title = useLocalText()(template.title)
  if (template.savedBy === undefined || !may) return null
  return (
    <>
      <Button icon={<Trash2 size={15} />} onClick={() => setAsked(true)}>
        {t('template.delete')}
      </Button>
      <ConfirmDialog
        open={asked}
        danger
        busy={remove.isPending}
        title={t('template.deleteTitle', { title })}
        about={t('template.deleteAbout')}
        confirm={t('ui:delete')}
        onClose={() => setAsked(false)}
        onConfirm={() =>
          remove.mutate(template.id, {
            onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
            onSettled: () => setAsked(false),
          })
        }
      />
    </>
  )
}
