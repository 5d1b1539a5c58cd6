import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from './Editing.ts'
import { reachedAfter } from './reachedAfter.ts'
import { useStayText } from './useStayText.ts'

/** How long after coming in people get to a card, from the quickest to the slowest way. */
export function ReachedText({ id, led }: { id: string; led: boolean }) {
  const { t } = useTranslation('board')
  const { registry } = useEditing()
  const least = useFlow((flow) => reachedAfter(flow, registry).get(id)?.least)
  const most = useFlow((flow) => reachedAfter(flow, registry).get(id)?.most)
  const isEntry = useFlow((flow) => flow.entry === id)
  const say = useStayText()
  if (isEntry) return null
  const reached = least === undefined || most === undefined ? undefined : { least, most }
  return (
    <span
      className={`shrink-0 whitespace-nowrap ${reached ? '' : 'text-warn'}`}
      title={reached ? t('reached.about') : t('reached.neverAbout')}
      data-reached={reached ? `${least} ${most}` : ''}
    >
      {led ? <span aria-hidden>· </span> : null}
      {reached ? say(reached) : t('reached.never')}
    </span>
  )
}
