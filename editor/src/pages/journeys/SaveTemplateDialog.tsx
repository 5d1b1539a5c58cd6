import type { JourneySummary } from '@rekindle/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveTemplate } from '../../api/journeys.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormFoot } from '../../ui/FormFoot.tsx'
import { Input } from '../../ui/Input.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
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
  const [title, setTitle] = useState(localText(journey.title))
  const [summary, setSummary] = useState('')
  const name = title.trim()
  return (
    <Dialog open onClose={onClose} width="sm" title={t('template.title')} about={t('template.about')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const words = { title: { [language]: name }, summary: { [language]: summary.trim() || name } }
          save.mutate(
            { journey: journey.id, ...words },
            {
              onSuccess: () => {
                toast(t('template.done', { title: name }), 'ok', t('template.doneAbout'))
                onClose()
              },
            },
          )
        }}
      >
        <Field label={t('create.name')}>
          {(wiring) => (
            <Input
              {...wiring}
              required
              dir="auto"
              maxLength={200}
              value={title}
              onChange={(change) => setTitle(change.target.value)}
            />
          )}
        </Field>
        <Field label={t('template.summary')} optional={t('ui:optional')}>
          {(wiring) => (
            <Textarea
              {...wiring}
              dir="auto"
              rows={3}
              maxLength={500}
              value={summary}
              onChange={(change) => setSummary(change.target.value)}
            />
          )}
        </Field>
        <FormFoot
          error={save.error ? errorText(save.error).title : undefined}
          confirm={t('template.confirm')}
          busy={save.isPending}
          disabled={name === ''}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
