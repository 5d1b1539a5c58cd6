import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { Field } from './Field.tsx'
import { FormFoot } from './FormFoot.tsx'
import { Input } from './Input.tsx'
import { Textarea } from './Textarea.tsx'

export interface Naming {
  title: string
  about: string
}

interface Props {
  title: string
  about: string
  confirm: string
  /** What the two fields are called. */
  labels: { title: string; about: string }
  /** Signs a name may have. */
  longest: number
  before?: Naming
  busy: boolean
  error: string | undefined
  /** Trimmed; the name is never empty. */
  onSave: (naming: Naming) => void
  onClose: () => void
  /** What is named, above the fields. */
  children?: ReactNode
}

/** Asks for a name, and for a few words about what is named. */
export function NamingDialog({ labels, longest, before, error, onSave, onClose, children, ...rest }: Props) {
  const { t } = useTranslation()
  const [title, setTitle] = useState(before?.title ?? '')
  const [about, setAbout] = useState(before?.about ?? '')
  const naming = { title: title.trim(), about: about.trim() }
  return (
    <Dialog open onClose={onClose} width="sm" title={rest.title} about={rest.about}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onSave(naming)
        }}
      >
        {children}
        <Field label={labels.title}>
          {(wiring) => (
            <Input
              {...wiring}
              required
              maxLength={longest}
              value={title}
              onChange={(change) => setTitle(change.target.value)}
            />
          )}
        </Field>
        <Field label={labels.about} optional={t('ui:optional')}>
          {(wiring) => (
            <Textarea
              {...wiring}
              rows={3}
              maxLength={500}
              value={about}
              onChange={(change) => setAbout(change.target.value)}
            />
          )}
        </Field>
        <FormFoot
          error={error}
          confirm={rest.confirm}
          busy={rest.busy}
          disabled={naming.title === ''}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
