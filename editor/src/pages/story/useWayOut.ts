import type { Port } from '@rekindle/runtime'
import type { Story } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { useWord } from '../../i18n/useWord.ts'

/** How a step was left, in words. */
export function useWayOut(
  { by, key }: Pick<Story['steps'][number], 'by' | 'key'>,
  ports: readonly Port[],
): string {
  const { t } = useTranslation()
  const localText = useLocalText()
  const word = useWord()
  if (by === null) return t('story:still')
  if (by === 'moved') return t('story:left.moved', { version: key })
  if (by !== 'port') return t(`story:left.${by}`, { reason: word('ending', key ?? '') })
  const port = ports.find(({ name }) => name === key)
  return t('story:left.port', { port: port ? localText(port.label) : key })
}
