import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from './useFormat.ts'

const dayOnly = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** Shows a value of an attribute or an event property: numbers grouped, dates as dates, yes and no as words. */
export function useValueText(): (value: unknown) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    function text(value: unknown): string {
      if (value === null || value === undefined || value === '') return t('ui:value.none')
      if (typeof value === 'boolean') return value ? t('ui:value.yes') : t('ui:value.no')
      if (typeof value === 'number') return format.number(value)
      if (Array.isArray(value)) return format.list(value.map(text))
      if (typeof value === 'object') return JSON.stringify(value)
      const words = String(value)
      if (dayOnly.test(words)) return format.date(`${words}T12:00:00Z`)
      return instant.test(words) && !Number.isNaN(Date.parse(words)) ? format.dateTime(words) : words
    },
    [t, format],
  )
}
