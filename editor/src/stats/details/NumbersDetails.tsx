import { Popover } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import type { NumbersOf } from '../../api/numbers.ts'
import { useEditing, useFlow } from '../../canvas/Editing.ts'
import { nodeFace } from '../../canvas/nodeFace.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { ArmsMoney } from '../money/ArmsMoney.tsx'
import { MoneyFacts } from '../money/MoneyFacts.tsx'
import { NodeStatsPanel } from '../NodeStatsPanel.tsx'
import type { ShownRange } from '../range/useRange.ts'
import { StayFacts } from './StayFacts.tsx'
import { TrendOf } from './TrendOf.tsx'
import { useDetailsOf } from './useDetailsOf.ts'

/** Everything known of the numbers of one card, beside the number the pointer rests on. */
export function NumbersDetails({ of, range }: { of: NumbersOf; range: ShownRange }) {
  const { t } = useTranslation('overlay')
  const { registry } = useEditing()
  const { language } = useLanguage()
  const { details, close, hold, release } = useDetailsOf()
  const node = useFlow(({ nodes }) => (details ? nodes[details.node] : undefined))
  if (!details || !node) return null
  const { title, ports } = nodeFace(node, registry, language)
  return (
    <Popover.Root open onOpenChange={(open) => open || close()}>
      <Popover.Anchor virtualRef={{ current: details.beside }} />
      <Popover.Portal>
        <Popover.Content
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t('details.label', { title })}
          onPointerEnter={hold}
          onPointerLeave={release}
          onOpenAutoFocus={(event) => details.byKey || event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (details.byKey && details.beside instanceof HTMLElement) details.beside.focus()
          }}
          className="z-40 flex max-h-[min(32rem,80vh)] w-72 flex-col gap-3 overflow-y-auto rounded-xl border bg-surface p-3.5 shadow-pop outline-none"
          data-details={details.node}
        >
          <p className="text-[13px] leading-[18px] font-semibold">{title}</p>
          <NodeStatsPanel id={details.node} ports={ports} />
          <MoneyFacts node={details.node} />
          <ArmsMoney of={of} range={range} node={details.node} />
          <StayFacts of={of} range={range} node={details.node} />
          <TrendOf of={of} range={range} node={details.node} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
