import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetUpSource } from '../../api/sources.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormFoot } from '../../ui/FormFoot.tsx'
import { Input } from '../../ui/Input.tsx'
import { toast } from '../../ui/toast.ts'

const idForm = '[A-Za-z0-9_\\-]{1,60}'
const blank = { title: '', id: '', url: 'https://', header: '', secret: '' }

/** A system to ask: where, and with which secret. The secret is never shown again. */
export function AddSourceDialog({ ws, open, onClose }: { ws: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { language } = useLanguage()
  const setUp = useSetUpSource(ws)
  const [values, setValues] = useState(blank)
  const close = () => {
    setValues(blank)
    setUp.reset()
    onClose()
  }
  const field = (name: keyof typeof blank) => ({
    value: values[name],
    onChange: (change: { target: { value: string } }) =>
      setValues({ ...values, [name]: change.target.value }),
  })
  const send = () => {
    const { id, title, url, header, secret } = values
    const named = { id, title: { [language]: title.trim() }, url: url.trim() }
    const body = header && secret ? { ...named, header: { name: header.trim(), value: secret } } : named
    const onSuccess = () => {
      toast(t('settings:sources.added', { title: title.trim() }))
      close()
    }
    setUp.mutate(body, { onSuccess })
  }
  return (
    <Dialog open={open} onClose={close} width="sm" title={t('settings:sources.addTitle')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Field label={t('settings:sources.title')}>
          {(wiring) => <Input {...wiring} {...field('title')} required maxLength={200} />}
        </Field>
        <Field label={t('settings:sources.id')} hint={t('settings:sources.idHint')}>
          {(wiring) => <Input {...wiring} {...field('id')} required pattern={idForm} className="font-mono" />}
        </Field>
        <Field label={t('settings:sources.url')} hint={t('settings:sources.urlHint')}>
          {(wiring) => <Input {...wiring} {...field('url')} required type="text" className="font-mono" />}
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('settings:sources.header')}>
            {(wiring) => <Input {...wiring} {...field('header')} />}
          </Field>
          <Field label={t('settings:sources.secret')}>
            {(wiring) => (
              <Input {...wiring} {...field('secret')} type="password" autoComplete="new-password" />
            )}
          </Field>
        </div>
        <FormFoot
          error={setUp.error ? `${errorText(setUp.error).title} ${errorText(setUp.error).about}` : undefined}
          confirm={t('settings:sources.add')}
          busy={setUp.isPending}
          onCancel={close}
        />
      </form>
    </Dialog>
  )
}
