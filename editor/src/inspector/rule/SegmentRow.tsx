import { useTranslation } from 'react-i18next'
import { Input } from '../../ui/Input.tsx'

/** Membership of a saved segment, by its id. */
export function SegmentRow({
  id,
  readOnly,
  onChange,
}: {
  id: string
  readOnly: boolean
  onChange: (id: string) => void
}) {
  const { t } = useTranslation('canvas')
  return (
    <Input
      aria-label={t('rule.segment')}
      readOnly={readOnly}
      value={id}
      onChange={(change) => onChange(change.target.value)}
    />
  )
}
