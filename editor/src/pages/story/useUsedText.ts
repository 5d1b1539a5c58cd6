import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useValueText } from '../../format/useValueText.ts'
import { useWord } from '../../i18n/useWord.ts'

/** Says the facts a rule used: `{"attr:tier": "A", "event:order.paid": 2}` → "tier is A, “Paid an order” counted 2 times". */
export function useUsedText(): (used: unknown) => string {
  const { t } = useTranslation()
  const valueText = useValueText()
  const word = useWord()
  return useCallback(
    (used) => {
      const facts = Object.entries(used !== null && typeof used === 'object' ? used : {})
      if (facts.length === 0) return t('story:why.used.nothing')
      return facts
        .map(([key, value]) => {
          const [kind = '', ...rest] = key.split(':')
          const name = rest.join(':')
          if (kind === 'event')
            return t('story:why.used.event', { event: word('event', name), count: Number(value) })
          if (kind === 'in') return t(value === true ? 'story:why.used.in' : 'story:why.used.notIn', { name })
          if (value === null) return t('story:why.used.unknown', { name })
          return t('story:why.used.attr', { name, value: valueText(value) })
        })
        .join(t('story:why.used.join'))
    },
    [t, valueText, word],
  )
}
