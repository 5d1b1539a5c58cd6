import { ruleWords } from '@rekindle/nodes'
import type { Rule } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { segmentsQuery, useCreateSegment } from '../../api/segments.ts'
import { useWorkspace } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormFoot } from '../../ui/FormFoot.tsx'
import { Input } from '../../ui/Input.tsx'
import { toast } from '../../ui/toast.ts'
import { segmentIdFrom } from './segmentIdFrom.ts'

interface Props {
  rule: Rule
  /** The segment stands for the rule from now on. */
  onSaved: (id: string) => void
  onClose: () => void
}

/** Keeps a rule under a name, and names it where it stood: every journey that names it follows its changes. */
export function SaveSegmentDialog({ rule, onSaved, onClose }: Props) {
  const { t } = useTranslation('rules')
  const { id: ws } = useWorkspace()
  const { language } = useLanguage()
  const errorText = useErrorText()
  const { data } = useQuery(segmentsQuery(ws))
  const create = useCreateSegment(ws)
  const [title, setTitle] = useState('')
  const taken = (data ?? []).map(({ id }) => id)
  const save = () => {
    const id = segmentIdFrom(title, taken)
    create.mutate(
      { id, title: { [language]: title.trim() }, rule },
      {
        onSuccess: () => {
          toast(t('save.done', { title: title.trim() }))
          onSaved(id)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog open onClose={onClose} width="sm" title={t('save.title')} about={t('save.about')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field label={t('save.name')}>
          {(wiring) => (
            <Input
              {...wiring}
              required
              maxLength={120}
              value={title}
              onChange={(change) => setTitle(change.target.value)}
            />
          )}
        </Field>
        <p className="rounded-xl bg-sunken px-3 py-2.5 text-xs break-words text-muted">
          {ruleWords(rule, language, 400)}
        </p>
        <FormFoot
          error={create.error ? errorText(create.error).title : undefined}
          confirm={t('save.confirm')}
          busy={create.isPending}
          disabled={title.trim() === ''}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
