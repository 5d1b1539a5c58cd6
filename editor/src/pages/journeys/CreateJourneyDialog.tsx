import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { templatesQuery, useCreateJourney } from '../../api/journeys.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Input } from '../../ui/Input.tsx'
import { toast } from '../../ui/toast.ts'
import { DeleteTemplate } from './DeleteTemplate.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'

const blank = ''

/** Begins a journey: on an empty canvas, or from a template that stays as it is. */
export function CreateJourneyDialog({
  ws,
  open,
  withTemplate,
  onClose,
}: {
  ws: string
  open: boolean
  /** The first template is chosen already. */
  withTemplate: boolean
  onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      width="xl"
      title={t('journeys:create.title')}
      about={t('journeys:create.about')}
    >
      <CreateForm ws={ws} withTemplate={withTemplate} onClose={onClose} />
    </Dialog>
  )
}

interface FormProps {
  ws: string
  withTemplate: boolean
  onClose: () => void
}

function CreateForm({ ws, withTemplate, onClose }: FormProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const localText = useLocalText()
  const errorText = useErrorText()
  const navigate = useNavigate()
  const templates = useQuery(templatesQuery(ws))
  const create = useCreateJourney(ws)
  const [picked, setPicked] = useState<string>()
  const chosen = picked ?? (withTemplate ? templates.data?.[0]?.id : undefined) ?? blank
  const [typed, setTyped] = useState<string>()
  const template = templates.data?.find(({ id }) => id === chosen)
  const title = typed ?? (template ? localText(template.title) : '')
  const submit = () =>
    create.mutate(
      {
        template: template?.id,
        title: template && typed === undefined ? undefined : { [language]: title.trim() },
      },
      {
        onSuccess: ({ id }) => {
          onClose()
          void navigate({ to: '/w/$ws/journeys/$id', params: { ws, id } })
        },
        onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TemplateChoice
        templates={templates}
        value={chosen}
        onChange={(id) => {
          setPicked(id)
          setTyped(undefined)
        }}
      />
      <div className="mt-5 flex flex-wrap items-end gap-3">
        <div className="min-w-64 grow">
          <Field label={t('journeys:create.name')}>
            {(wiring) => (
              <Input
                {...wiring}
                value={title}
                maxLength={200}
                placeholder={t('journeys:create.namePlaceholder')}
                onChange={(change) => setTyped(change.target.value)}
              />
            )}
          </Field>
        </div>
        {template ? <DeleteTemplate ws={ws} template={template} /> : null}
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button type="submit" look="primary" busy={create.isPending} disabled={title.trim() === ''}>
          {template ? t('journeys:create.fromTemplate') : t('journeys:create.blankDo')}
        </Button>
      </div>
    </form>
  )
}
