import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCreatePool } from '../../api/settings.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormFoot } from '../../ui/FormFoot.tsx'
import { Input } from '../../ui/Input.tsx'
import { toast } from '../../ui/toast.ts'

const idForm = '[A-Za-z0-9_\\-]{1,60}'
const blank = { id: '', title: '', stock: '100' }

/** A new pool: a name for people, an id for the offer nodes, and how many there are. */
export function AddPoolDialog({ ws, open, onClose }: { ws: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { language } = useLanguage()
  const create = useCreatePool(ws)
  const [values, setValues] = useState(blank)
  const close = () => {
    setValues(blank)
    create.reset()
    onClose()
  }
  const field = (name: keyof typeof blank) => ({
    value: values[name],
    required: true,
    onChange: (change: { target: { value: string } }) =>
      setValues({ ...values, [name]: change.target.value }),
  })
  return (
    <Dialog open={open} onClose={close} width="sm" title={t('settings:pools.addTitle')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate(
            { id: values.id, title: { [language]: values.title.trim() }, stock: Number(values.stock) },
            {
              onSuccess: () => {
                toast(t('settings:pools.added', { title: values.title.trim() }))
                close()
              },
            },
          )
        }}
      >
        <Field label={t('settings:pools.title')}>
          {(wiring) => <Input {...wiring} {...field('title')} maxLength={200} />}
        </Field>
        <Field label={t('settings:pools.id')} hint={t('settings:pools.idHint')}>
          {(wiring) => <Input {...wiring} {...field('id')} pattern={idForm} className="font-mono" />}
        </Field>
        <Field label={t('settings:pools.total')}>
          {(wiring) => <Input {...wiring} {...field('stock')} type="number" min={1} step={1} />}
        </Field>
        <FormFoot
          error={create.error ? errorText(create.error).title : undefined}
          confirm={t('settings:pools.add')}
          busy={create.isPending}
          onCancel={close}
        />
      </form>
    </Dialog>
  )
}
