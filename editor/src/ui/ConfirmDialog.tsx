import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface Props {
  open: boolean
  title: string
  /** What will happen, and what can't be undone. */
  about: ReactNode
  /** The verb of the deed, for example "Delete". */
  confirm: string
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that can't be taken back. */
export function ConfirmDialog({ open, title, about, confirm, danger, busy, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      about={about}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  )
}
