import type { JourneySummary } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useSaveTemplate } from '../../api/journeys.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { NamingDialog } from '../../ui/NamingDialog.tsx'
import { toast } from '../../ui/toast.ts'

interface Props {
  ws: string
  journey: JourneySummary
  onClose: () => void
}

/** Keeps the draft of a journey under a name, for others of the workspace to begin with. */
export function SaveTemplateDialog({ ws, journey, onClose }: Props) {
  const { t } = useTranslation('journeys')
  const { language } = useLanguage()
  const localText = useLocalText()
  const errorText = useErrorText()
  const save = useSaveTemplate(ws)
  return (
    <NamingDialog
      title={t('template.title')}
      about={t('template.about')}
      confirm={t('template.confirm')}
      labels={{ title: t('create.name'), about: t('template.summary') }}
      longest={200}
      before={{ title: localText(journey.title), about: '' }}
      busy={save.isPending}
      error={save.error ? errorText(save.error).title : undefined}
      onClose={onClose}
      onSave={({ title, about }) =>
        save.mutate(
          { journey: journey.id, title: { [language]: title }, summary: { [language]: about || title } },
          {
            onSuccess: () => {
              toast(t('template.done', { title }), 'ok', t('template.doneAbout'))
              onClose()
            },
          },
        )
      }
    />
  )
}
