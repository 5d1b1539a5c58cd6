import type { FlowClip } from '@rekindle/runtime'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../api/useErrorText.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'
import { Input } from '../ui/Input.tsx'
import { Textarea } from '../ui/Textarea.tsx'
import { ClipSketch } from './ClipSketch.tsx'

interface Props {
  title: string
  about: string
  confirm: string
  clip: FlowClip
  before?: { title: string; about: string }
  busy: boolean
  error: unknown
  onSave: (words: { title: string; about: string }) => void
  onClose: () => void
}

/** Name and description of a block, under its miniature. */
export function BlockForm({ title, about, confirm, clip, before, busy, error, onSave, onClose }: Props) {
  const { t } = useTranslation('blocks')
  const errorText = useErrorText()
  const [name, setName] = useState(before?.title ?? '')
  const [words, setWords] = useState(before?.about ?? '')
  return (
    <Dialog open onClose={onClose} width="sm" title={title} about={about}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onSave({ title: name.trim(), about: words.trim() })
        }}
      >
        <div className="flex h-28 items-center justify-center rounded-xl bg-sunken">
          <ClipSketch clip={clip} className="h-full w-full p-3" />
        </div>
        <Field label={t('name')}>
          {(wiring) => (
            <Input
              {...wiring}
              required
              dir="auto"
              maxLength={120}
              value={name}
              onChange={(change) => setName(change.target.value)}
            />
          )}
        </Field>
        <Field label={t('description')} optional={t('ui:optional')}>
          {(wiring) => (
            <Textarea
              {...wiring}
              dir="auto"
              rows={2}
              maxLength={500}
              value={words}
              onChange={(change) => setWords(change.target.value)}
            />
          )}
        </Field>
        <FormFoot
          error={error ? errorText(error).title : undefined}
          confirm={confirm}
          busy={busy}
          disabled={name.trim() === ''}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
