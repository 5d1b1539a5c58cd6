import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { moneyOf } from './moneyOf.ts'

/** What a step's messages brought: in all, for each who came, and for each message that left. Nothing at steps that send none. */
export function MoneyFacts({ node }: { node: string }) {
  const { t } = useTranslation('overlay')
  const { numbers } = useEditing()
  const format = useFormat()
  const money = useStore(numbers, ({ stats }) => moneyOf(stats))
  const entered = useStore(numbers, ({ stats }) => stats?.nodes[node]?.entered ?? 0)
  const sent = useStore(numbers, ({ stats }) => stats?.nodes[node]?.sent ?? 0)
  const amount = money?.nodes[node] ?? 0
  if (!money || (amount === 0 && sent === 0)) return null
  const rows = [
    { name: 'revenue', value: format.money(amount, money) },
    ...(entered > 0 ? [{ name: 'perPerson', value: format.money(amount / entered, money) }] : []),
    ...(sent > 0 ? [{ name: 'perMessage', value: format.money(amount / sent, money) }] : []),
  ] as const
  return (
    <section className="border-t pt-2.5" data-money={amount}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5 text-xs">
        {rows.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{t(`money.${name}`)}</dt>
            <dd className="text-right font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="pt-1 text-[11px] leading-4 text-muted">{t('money.credited')}</p>
    </section>
  )
}
