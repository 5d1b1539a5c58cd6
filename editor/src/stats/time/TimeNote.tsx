import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type NumbersOf, staysQuery } from '../../api/numbers.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useEditing } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import type { ShownRange } from '../range/useRange.ts'
import { Note } from '../tools/Note.tsx'

/** Fetches how long people stay, for the colours of the cards, and says how to read them. */
export function TimeNote({ of, range }: { of: NumbersOf; range: ShownRange }) {
  const { t } = useTranslation('overlay')
  const { numbers } = useEditing()
  const format = useFormat()
  const errorText = useErrorText()
  const { data, error, refetch } = useQuery(staysQuery(of, range.instants))
  useEffect(() => {
    const means = Object.values(data?.nodes ?? {}).map(({ time }) => time?.meanMs ?? 0)
    const longestMs = Math.max(0, ...means)
    numbers.setState({ stays: data && { nodes: data.nodes, longestMs } })
  }, [data, numbers])
  useEffect(() => () => numbers.setState({ stays: undefined }), [numbers])
  if (error && !data)
    return (
      <Note tone="bad" retry={() => void refetch()}>
        {t('time.failed', { why: errorText(error).title })}
      </Note>
    )
  if (!data) return <Note>{t('ui:loading')}</Note>
  const longest = Math.max(0, ...Object.values(data.nodes).map(({ time }) => time?.meanMs ?? 0))
  return (
    <Note>
      {longest < 1_000 ? t('time.none') : t('time.note', { longest: format.span(longest) })}{' '}
      {data.sample < 1 ? t('sample', { share: format.share(data.sample, 1) }) : null}{' '}
      {data.dropped > 0
        ? t('details.dropped', { count: data.dropped, value: format.number(data.dropped) })
        : null}
    </Note>
  )
}
