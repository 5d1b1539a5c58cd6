import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import type { NodeComparison } from './compareAt.ts'

/** "▲ 4.1 pt more": a sign, a number and a word, so that colour says nothing alone; `short` leaves the word out. */
export function useDifferenceText(compared: NodeComparison | undefined): { long: string; short: string } {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  if (!compared) return { long: '', short: '' }
  // Nobody has come in on one side: there is no whole to be a part of.
  if (compared.hereOf === 0 || compared.thereOf === 0) return { long: t('compare.nobody'), short: '' }
  const points = format.number(Math.round(Math.abs(compared.difference) * 1_000) / 10)
  return {
    long: t(`compare.verdict.${compared.verdict}`, { points }),
    short: t(`compare.short.${compared.verdict}`, { points }),
  }
}
