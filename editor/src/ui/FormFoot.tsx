import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'

interface Props {
  /** Why it was not done the last time, in words. */
  error?: string | undefined
  /** What the button that sends the form says. */
  confirm: string
  busy: boolean
  disabled?: boolean
  onCancel: () => void
}

/** The end of a form in a dialog: what went wrong, a way out, and the button that sends it. */
export function FormFoot({ error, confirm, busy, disabled = false, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {error === undefined ? null : (
        <p role="alert" className="text-sm text-bad">
          {error}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t('ui:cancel')}</Button>
        <Button type="submit" look="primary" busy={busy} disabled={disabled}>
          {confirm}
        </Button>
      </div>
    </>
  )
}
