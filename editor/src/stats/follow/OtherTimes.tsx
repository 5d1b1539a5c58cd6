import type { Story } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { customerQuery } from '../../api/customers.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Select } from '../../ui/Select.tsx'

interface Props {
  ws: string
  story: Pick<Story, 'run' | 'journey' | 'customer'>
  onChoose: (run: string) => void
}

/** The other times the followed customer was in this journey, oldest first; nothing for who was in it once. */
export function OtherTimes({ ws, story: { run, journey, customer }, onChoose }: Props) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const { data } = useQuery({ ...customerQuery(ws, customer.id), retry: false })
  const times = (data?.runs ?? [])
    .filter((one) => one.journey === journey)
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
  if (times.length < 2 || !times.some((one) => one.run === run)) return null
  return (
    <Select
      size="sm"
      aria-label={t('follow.times')}
      className="max-w-56 shrink-0"
      value={run}
      onChoose={onChoose}
      options={times.map((one, index) => ({
        value: one.run,
        label: t('follow.time', {
          order: index + 1,
          count: times.length,
          at: format.date(one.startedAt),
          version: one.version,
        }),
      }))}
    />
  )
}
