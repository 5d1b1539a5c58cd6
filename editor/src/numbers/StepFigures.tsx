import { type FlowNode, pickText } from '@rekindle/runtime'
import type { NodeStats } from '@rekindle/server/contract'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { usePorts } from '../canvas/usePorts.ts'
import { useFormat } from '../format/useFormat.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { groupsOf, leftOf } from '../stats/leftOf.ts'
import { moneyOf } from '../stats/money/moneyOf.ts'
import { noStats } from '../stats/noStats.ts'
import { useShowPeople } from '../stats/useShowPeople.ts'
import { StepCard } from './StepCard.tsx'

/** One step with who came, who is there, who went, and by which ways. Each figure opens its people. */
export function StepFigures({ id, started }: { id: string; started: number }) {
  const { t } = useTranslation('numbers')
  const { numbers } = useEditing()
  const format = useFormat()
  const node = useFlow((flow) => flow.nodes[id])
  const stats = useStore(numbers, (state) => state.stats?.nodes[id]) ?? noStats
  const money = useStore(numbers, (state) => moneyOf(state.stats))
  const brought = money?.nodes[id] ?? 0
  if (!node) return null
  const share = started === 0 ? 0 : Math.min(1, stats.entered / started)
  return (
    <StepCard id={id}>
      <div className="mx-4 h-1 overflow-hidden rounded-full bg-hover" aria-hidden>
        <div className="h-full rounded-full bg-fill-active" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="px-4 pt-1 text-xs text-muted">
        {t('reachedShare', { share: format.share(stats.entered, started) })}
      </p>
      <div className="mt-2 grid grid-cols-3 divide-x border-t">
        <Figure id={id} name="entered" value={stats.entered} show="entered" />
        <Figure id={id} name="waiting" value={stats.waiting} show="waiting" />
        <Figure id={id} name="left" value={leftOf(stats)} show={groupsOf(stats)[0]?.show ?? 'entered'} />
      </div>
      {stats.parked > 0 ? (
        <div className="border-t">
          <Figure id={id} name="parked" value={stats.parked} show="parked" />
        </div>
      ) : null}
      {brought > 0 && money ? (
        <p className="flex min-h-11 items-center justify-between gap-3 border-t px-4 py-1.5 text-[13px]">
          <span className="text-muted">{t('overlay:money.revenue')}</span>
          <span className="font-medium">{format.money(brought, money)}</span>
        </p>
      ) : null}
      <WaysOut id={id} node={node} stats={stats} />
    </StepCard>
  )
}

interface FigureProps {
  id: string
  name: 'entered' | 'waiting' | 'left' | 'parked'
  value: number
  show: string
}

function Figure({ id, name, value, show }: FigureProps) {
  const { t } = useTranslation('numbers')
  const format = useFormat()
  const open = useShowPeople()
  return (
    <button
      type="button"
      disabled={value === 0}
      data-stat={name}
      data-value={value}
      onClick={() => open(id, show)}
      className="flex min-h-13 w-full flex-col items-center justify-center px-1 py-1.5 enabled:hover:bg-hover"
    >
      <span className={`text-base leading-6 font-semibold ${value === 0 ? 'text-muted' : ''}`}>
        {format.number(value)}
      </span>
      <span className={`text-[11px] leading-4 ${name === 'parked' && value > 0 ? 'text-bad' : 'text-muted'}`}>
        {t(`figure.${name}`)}
      </span>
    </button>
  )
}

/** How many went which way, and where it leads; left out where there is but one. */
function WaysOut({ id, node, stats }: { id: string; node: FlowNode; stats: NodeStats }) {
  const { t } = useTranslation('numbers')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const format = useFormat()
  const open = useShowPeople()
  const nodes = useFlow((flow) => flow.nodes)
  const ports = usePorts(id, node)
  const left = leftOf(stats)
  if (ports.length < 2 || left === 0) return null
  return (
    <ul className="divide-y border-t text-sm" aria-label={t('ways')}>
      {ports.map(({ name, label, to }) => {
        const count = stats.ports[name] ?? 0
        const target = to === undefined ? undefined : nodes[to]
        return (
          <li key={name}>
            <button
              type="button"
              disabled={count === 0}
              onClick={() => open(id, `port:${name}`)}
              className="flex min-h-11 w-full items-center gap-3 px-4 py-1.5 text-left enabled:hover:bg-hover"
            >
              <span className="min-w-0 grow">
                <span className="block truncate text-[13px]">{pickText(label, language)}</span>
                {target ? (
                  <span className="flex min-w-0 items-center gap-1 text-xs text-muted">
                    <ArrowRight size={12} aria-hidden className="shrink-0" />
                    <span dir="auto" className="truncate">
                      {nodeFace(target, registry, language).title}
                    </span>
                  </span>
                ) : null}
              </span>
              <span className={`shrink-0 text-right ${count === 0 ? 'text-muted' : 'font-medium'}`}>
                {format.number(count)}
                <span className="block text-xs font-normal text-muted">{format.share(count, left)}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
