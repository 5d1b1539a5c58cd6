import type { Stay } from '@rekindle/runtime'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** The largest unit that tells both ends apart: minutes below two hours, hours below two days, else days. */
const unitOf = ({ least, most }: Stay): ['minute' | 'hour' | 'day', number] => {
  const longest = Number.isFinite(most) ? most : least
  if (longest >= 2 * dayMs) return ['day', dayMs]
  return longest >= 2 * hourMs ? ['hour', hourMs] : ['minute', minuteMs]
}

/** "at once", "after 3 days", "after 3–10 days", "after 3 days or more". */
export function useStayText(): (stay: Stay) => string {
  const { t } = useTranslation('board')
  return useCallback(
    (stay) => {
      if (stay.most === 0) return t('reached.atOnce')
      const [unit, ms] = unitOf(stay)
      const [least, most] = [Math.floor(stay.least / ms), Math.ceil(stay.most / ms)]
      const words = (key: string, count: number, least?: number) =>
        t(`reached.${unit}.${key}`, { count, least })
      if (!Number.isFinite(stay.most)) return least === 0 ? t('reached.anyTime') : words('atLeast', least)
      return least === most ? words('exactly', most) : words('between', most, least)
    },
    [t],
  )
}
