import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import type { NodeComparison } from './compareAt.ts'

/**
 * "▲ 4.1 pt more": a sign, a number and a word, so that colour says nothing alone. `near` is said on a card, `short` on one that
 * is far away.
 */
export function useDifferenceText(
  compared: NodeComparison | undefined,
): Record<'long' | 'near' | 'short', string> {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  if (!compared) return { long: '', near: '', short: '' }
  // Nobody has come in on one side: there is no whole to be a part of.
  if (compared.hereOf === 0 || compared.thereOf === 0)
    return { long: t('compare.nobody'), near: t('compare.nobody'), short: '' }
  const points = format.number(Math.round(Math.abs(compared.difference) * 1_000) / 10)
  const long = t(`compare.verdict.${compared.verdict}`, { points })
  return {
    long,
    near: compared.verdict === 'even' ? t('compare.near', { points }) : long,
    short: t(`compare.short.${compared.verdict}`, { points }),
  }
}
