import { enoughPeople } from '@rekindle/runtime/measure'
import type { Arms } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { armsQuery, type NumbersOf } from '../../api/numbers.ts'
import { useEditing, useFlow } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { armsOf, type Split } from '../compare/armsOf.ts'
import { compareTakings } from '../compare/compareTakings.ts'
import type { ShownRange } from '../range/useRange.ts'
import { moneyOf } from './moneyOf.ts'

interface Props {
  of: NumbersOf
  range: ShownRange
  node: string
}

/** Of a split: what a person brings in each arm, and how sure it is that one brings more. Nothing at other steps. */
export function ArmsMoney(props: Props) {
  const { numbers, registry } = useEditing()
  const { language } = useLanguage()
  const flow = useFlow((whole) => whole)
  const isWorth = useStore(numbers, ({ stats }) => moneyOf(stats) !== undefined)
  const split = isWorth && armsOf(flow, registry, language).find(({ node }) => node === props.node)
  return split ? <Told {...props} split={split} /> : null
}

function Told({ of, range, node, split }: Props & { split: Split }) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const { data } = useQuery(armsQuery(of, node, range.instants))
  const { currency } = data ?? {}
  const base = split.arms.find(({ isControl }) => isControl) ?? split.arms[0]
  if (!data || !currency || !base) return null
  const side = (port: string) => ({ currency, takings: data.arms[port]?.money })
  const say = (minor: number) => format.money(minor, currency)
  return (
    <section className="flex flex-col gap-1 border-t pt-2.5 text-xs" data-arms-money>
      <h4 className="text-muted">{t('money.drawn')}</h4>
      <ul className="flex flex-col gap-1">
        {split.arms.map(({ port, name }) => {
          const takings = data.arms[port]?.money
          const compared = port === base.port ? undefined : compareTakings(side(port), side(base.port))
          return (
            <li key={port}>
              <span className="flex justify-between gap-3">
                <span className="truncate">{name}</span>
                <span className="font-medium">{meanOf(takings, say)}</span>
              </span>
              {compared && compared !== 'currencies' ? (
                <span className="block text-[11px] leading-4 text-muted" data-verdict={compared.verdict}>
                  {t('money.against', { name: base.name })}{' '}
                  {t(`money.verdict.${compared.verdict}`, {
                    people: enoughPeople,
                    amount: say(Math.abs(compared.difference)),
                    low: say(compared.low),
                    high: say(compared.high),
                  })}
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
      {data.sample < 1 ? (
        <p className="text-[11px] leading-4 text-muted">
          {t('sample', { share: format.share(data.sample, 1) })}
        </p>
      ) : null}
    </section>
  )
}

const meanOf = (takings: Arms['arms'][string]['money'], say: (minor: number) => string): string =>
  takings && takings.started > 0 ? say(takings.sum / takings.started) : '–'
