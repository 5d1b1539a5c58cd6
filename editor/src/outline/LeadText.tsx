import { pickText } from '@rekindle/runtime'
import { ArrowDown, ArrowUpRight, CornerDownRight, type LucideIcon, Undo2, Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import type { Lead, OutlineWay } from './Outline.ts'

const icons: Record<Lead, LucideIcon> = {
  next: ArrowDown,
  inside: CornerDownRight,
  elsewhere: ArrowUpRight,
  back: Undo2,
  nowhere: Unplug,
}

/** Where a way leads, in words; pressed, it goes there. `named` says by which way. */
export function LeadText({
  way,
  named,
  onGo,
}: {
  way: OutlineWay
  named: boolean
  onGo: (id: string) => void
}) {
  const { t } = useTranslation('outline')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const { from, port, to, lead } = way
  const title = useFlow((flow) => {
    const node = to === undefined ? undefined : flow.nodes[to]
    return node && nodeFace(node, registry, language).title
  })
  const label = useFlow((flow) => {
    const node = flow.nodes[from]
    const found = node && nodeFace(node, registry, language).ports.find(({ name }) => name === port)
    return found ? pickText(found.label, language) : port
  })
  const Icon = icons[lead]
  const words = to === undefined ? t('lead.nowhere') : t(`lead.${lead}`, { to: title })
  const shown = (
    <>
      <Icon size={13} aria-hidden className="shrink-0 text-muted" />
      {named ? <span className="max-w-1/2 shrink-0 truncate text-muted">{label}</span> : null}
      <span className="sr-only">{words}</span>
      <span dir="auto" aria-hidden className={to === undefined ? 'truncate text-muted' : 'truncate'}>
        {title ?? t('lead.nowhere')}
      </span>
    </>
  )
  if (to === undefined) return <span className="flex min-w-0 items-center gap-1.5 text-xs">{shown}</span>
  return (
    <button
      type="button"
      tabIndex={-1}
      title={words}
      className="flex max-w-full min-w-0 items-center gap-1.5 rounded px-1 py-0.5 text-xs hover:bg-hover"
      onClick={(click) => {
        click.stopPropagation()
        onGo(to)
      }}
    >
      {shown}
    </button>
  )
}
