import type { Schedule } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import type { Scheduled } from '../../api/drafts.ts'
import { useFormat } from '../../format/useFormat.ts'
import { ChoiceList } from '../../ui/ChoiceList.tsx'

interface Props {
  planned: Schedule
  value: Scheduled
  onChange: (value: Scheduled) => void
}

/** Asks what becomes of a publish that is planned for later when one publishes by hand before it. */
export function StandingSchedule({ planned, value, onChange }: Props) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const title = t('schedule.standing', { at: format.full(planned.at) })
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="text-[13px] font-medium">{title}</h3>
      <ChoiceList
        label={title}
        value={value}
        onChoose={onChange}
        options={(['cancel', 'keep'] as const).map((one) => ({
          value: one,
          label: t(`schedule.${one}It`),
          about: t(`schedule.${one}About`),
        }))}
      />
    </section>
  )
}
