import { pickText } from '@rekindle/runtime'
import type { NodeStats } from '@rekindle/server/contract'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { useFormat } from '../format/useFormat.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { groupsOf } from './leftOf.ts'

interface Props {
  node: string
  stats: NodeStats
  show: string
  onShow: (node: string, show: string) => void
}

/** All numbers of a node side by side: entered, waiting, and each way out. */
export function PeopleGroups({ node, stats, show, onShow }: Props) {
  const { t } = useTranslation('canvas')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const format = useFormat()
  const found = useFlow((flow) => flow.nodes[node])
  const ports = found ? nodeFace(found, registry, language).ports : []
  const words = (group: string): string => {
    const [kind, name = ''] = group.split(':')
    if (kind === 'port')
      return pickText(ports.find((port) => port.name === name)?.label ?? { en: name }, language)
    if (kind === 'exited') return t(`words:exitReason.${name}`)
    return t(`people.group.${group}`)
  }
  const groups = [
    { show: 'entered', count: stats.entered },
    { show: 'waiting', count: stats.waiting },
    ...(stats.parked > 0 ? [{ show: 'parked', count: stats.parked }] : []),
    ...groupsOf(stats),
  ]
  return (
    <div className="mb-3 flex flex-wrap gap-1.5">
      {groups.map((group) => (
        <button
          key={group.show}
          type="button"
          aria-pressed={group.show === show}
          onClick={() => onShow(node, group.show)}
          className={clsx(
            'flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs max-sm:min-h-10',
            group.show === show
              ? 'border-accent bg-accent-soft text-accent-text'
              : 'text-muted hover:bg-hover',
          )}
        >
          {words(group.show)}
          <span className="font-semibold">{format.number(group.count)}</span>
        </button>
      ))}
    </div>
  )
}
