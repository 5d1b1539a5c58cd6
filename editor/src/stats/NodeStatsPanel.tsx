import { type Port, pickText } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { groupsOf } from './leftOf.ts'
import { useShowPeople } from './useShowPeople.ts'

/** All numbers of a node with their shares of those who entered; they add up. */
export function NodeStatsPanel({ id, ports }: { id: string; ports: readonly Port[] }) {
  const { t } = useTranslation('canvas')
  const { numbers } = useEditing()
  const { language } = useLanguage()
  const format = useFormat()
  const open = useShowPeople()
  const stats = useStore(numbers, (state) => state.stats?.nodes[id])
  if (!stats || stats.entered === 0) return null
  const words = (show: string): string => {
    const [kind, name = ''] = show.split(':')
    if (kind === 'port')
      return pickText(ports.find((port) => port.name === name)?.label ?? { en: name }, language)
    if (kind === 'exited') return t('numbers.exited', { reason: t(`words:exitReason.${name}`) })
    return t(`people.group.${show}`)
  }
  const rows = [
    ...(stats.waiting > 0 ? [{ show: 'waiting', count: stats.waiting }] : []),
    ...(stats.parked > 0 ? [{ show: 'parked', count: stats.parked }] : []),
    ...groupsOf(stats),
  ]
  return (
    <section className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between">
        <h3 className="text-[13px] font-medium">{t('people.group.entered')}</h3>
        <button
          type="button"
          className="rounded px-1 text-[13px] font-semibold hover:bg-hover"
          onClick={() => open(id, 'entered')}
        >
          {format.number(stats.entered)}
        </button>
      </div>
      <ul className="flex flex-col">
        {rows.map(({ show, count }) => (
          <li key={show}>
            <button
              type="button"
              disabled={count === 0}
              onClick={() => open(id, show)}
              className="-mx-1 grid w-[calc(100%+0.5rem)] grid-cols-[1fr_auto_3.25rem] items-baseline gap-2 rounded px-1 py-0.5 text-left text-xs enabled:hover:bg-hover"
            >
              <span className="truncate text-muted">{words(show)}</span>
              <span className="font-medium">{format.number(count)}</span>
              <span className="text-right text-muted">{format.share(count, stats.entered)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
