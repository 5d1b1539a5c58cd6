import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { tintOf } from '../heatOf.ts'
import { Note } from '../tools/Note.tsx'
import { moneyOf } from './moneyOf.ts'
import { heatOfMoney, moneyColour } from './moneyTint.ts'

const steps = [0.02, 0.25, 0.5, 0.75, 1]

/** How to read the colours of revenue: the scale, what is on no card, and which goals have no value. */
export function MoneyNote() {
  const { t } = useTranslation('overlay')
  const { numbers } = useEditing()
  const format = useFormat()
  const money = useStore(numbers, ({ stats }) => moneyOf(stats))
  if (!money) return <Note>{t('money.noValue')}</Note>
  const { sum, most, beforeAnyMessage, unvalued } = money
  const say = (amount: number) => format.money(amount, money)
  const count = unvalued.reduce((all, [, one]) => all + one, 0)
  return (
    <Note>
      {most > 0 ? (
        <span className="mr-1.5 inline-flex items-center gap-1 align-middle whitespace-nowrap" data-scale>
          <span aria-hidden className="inline-flex overflow-hidden rounded border">
            {steps.map((step) => (
              <span
                key={step}
                className="h-2.5 w-4"
                style={{
                  background: `color-mix(in srgb, ${moneyColour} ${tintOf(heatOfMoney(step, 1))}%, var(--surface))`,
                }}
              />
            ))}
          </span>
          <span>{t('money.upTo', { most: format.moneyShort(most, money) })}</span>
        </span>
      ) : null}
      {t('money.note')} {t('money.all', { sum: say(sum) })}{' '}
      {beforeAnyMessage > 0 ? t('money.early', { amount: say(beforeAnyMessage) }) : null}{' '}
      {count > 0 ? (
        <span className="text-warn">
          {t('money.unvalued', {
            count,
            value: format.number(count),
            reasons: format.list(
              unvalued.map(([reason, times]) => t(`money.reason.${reason}`, { value: format.number(times) })),
            ),
          })}
        </span>
      ) : null}
    </Note>
  )
}
