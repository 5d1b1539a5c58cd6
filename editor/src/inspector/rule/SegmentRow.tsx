import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { segmentsQuery } from '../../api/segments.ts'
import { useWorkspace } from '../../api/session.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Select } from '../../ui/Select.tsx'

interface Props {
  id: string
  readOnly: boolean
  onChange: (id: string) => void
}

/** Membership of a saved segment, chosen by its name. */
export function SegmentRow({ id, readOnly, onChange }: Props) {
  const { t } = useTranslation(['canvas', 'rules'])
  const { id: ws } = useWorkspace()
  const localText = useLocalText()
  const { data } = useQuery(segmentsQuery(ws))
  const open = (data ?? []).filter((one) => !one.archived || one.id === id)
  const known = open.some((one) => one.id === id)
  const lost = id === '' ? t('rules:segment.choose') : id
  return (
    <div className="flex flex-col gap-1">
      <Select
        aria-label={t('rule.segment')}
        className="w-full"
        disabled={readOnly}
        value={id}
        onChoose={onChange}
        options={[
          ...(known ? [] : [{ value: id, label: lost, disabled: true }]),
          ...open.map((one) => ({ value: one.id, label: localText(one.title) || one.id })),
        ]}
      />
      {data && !known && id !== '' ? (
        <p className="text-xs text-bad">{t('rules:segment.missing', { id })}</p>
      ) : data && open.length === 0 ? (
        <p className="text-xs text-muted">
          {t('rules:segment.none')}{' '}
          <Link to="/w/$ws/segments" params={{ ws }} className="text-accent-text underline">
            {t('rules:segment.open')}
          </Link>
        </p>
      ) : null}
    </div>
  )
}
