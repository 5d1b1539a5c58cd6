import type { Attention, AttentionExit } from '@rekindle/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '../../i18n/useWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

type Reason = AttentionExit['reason']
const reasons: readonly Reason[] = ['stopped', 'notEligible', 'unreachable', 'refused', 'complained']

interface Props {
  name: string
  subject: Attention['subject']
  onExit: (reason: Reason) => void
  onClose: () => void
}

/** Asks with which reason somebody leaves: reports count them by it. */
export function ExitDialog({ name, subject, onExit, onClose }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const [reason, setReason] = useState<Reason>('stopped')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('attention:exitAsk.title', { name })}
      about={t(`attention:exitAsk.${subject}`)}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="danger" onClick={() => onExit(reason)}>
            {t('attention:exit')}
          </Button>
        </>
      }
    >
      <Field label={t('attention:exitAsk.reason')}>
        {(field) => (
          <Select
            {...field}
            value={reason}
            onChoose={setReason}
            options={reasons.map((value) => ({ value, label: word('exitReason', value) }))}
          />
        )}
      </Field>
    </Dialog>
  )
}
