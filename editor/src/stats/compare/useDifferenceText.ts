import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import type { NodeComparison } from './compareAt.ts'

/** "▲ 4.1 pt more": a sign, a number and a word, so that colour says nothing alone. */
export function useDifferenceText(compared: NodeComparison | undefined): string {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  if (!compared) return ''
  const points = format.number(Math.round(Math.abs(compared.difference) * 1_000) / 10)
  return t(`compare.verdict.${compared.verdict}`, { points })
}
