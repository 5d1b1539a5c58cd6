import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCreateCustomer } from '../../api/customers.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormFoot } from '../../ui/FormFoot.tsx'
import { Input } from '../../ui/Input.tsx'
import { toast } from '../../ui/toast.ts'

const fields = ['externalId', 'name', 'phone', 'email'] as const
const blank = { externalId: '', name: '', phone: '', email: '' }

/** One customer by hand. */
export function AddCustomerDialog({ ws, open, onClose }: { ws: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const create = useCreateCustomer(ws)
  const [values, setValues] = useState(blank)
  const close = () => {
    setValues(blank)
    create.reset()
    onClose()
  }
  const submit = () =>
    create.mutate(
      {
        externalId: values.externalId.trim(),
        name: values.name.trim() || undefined,
        phone: values.phone.trim() || undefined,
        email: values.email.trim() || undefined,
        attributes: {},
      },
      {
        onSuccess: ({ name, externalId }) => {
          toast(t('customers:added', { name: name || externalId }))
          close()
        },
      },
    )
  return (
    <Dialog
      open={open}
      onClose={close}
      width="sm"
      title={t('customers:addTitle')}
      about={t('customers:addAbout')}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {fields.map((name) => (
          <Field
            key={name}
            label={t(`customers:field.${name}`)}
            {...(name === 'externalId'
              ? { hint: t('customers:field.externalIdHint') }
              : { optional: t('ui:optional') })}
          >
            {(wiring) => (
              <Input
                {...wiring}
                type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
                required={name === 'externalId'}
                value={values[name]}
                onChange={(change) => setValues({ ...values, [name]: change.target.value })}
              />
            )}
          </Field>
        ))}
        <FormFoot
          error={create.error ? errorText(create.error).title : undefined}
          confirm={t('customers:add')}
          busy={create.isPending}
          disabled={values.externalId.trim() === ''}
          onCancel={close}
        />
      </form>
    </Dialog>
  )
}
