import { currencyDigits, type Goal, type GoalValue, minorOf } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../api/session.ts'
import type { SettingsPath } from '../document/setIn.ts'
import { useFormat } from '../format/useFormat.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Combobox } from '../ui/Combobox.tsx'
import { Input } from '../ui/Input.tsx'
import { Select } from '../ui/Select.tsx'
import { placeOf, useForm } from './FormContext.ts'
import { Labelled } from './Labelled.tsx'
import { MoneyInput } from './MoneyInput.tsx'
import { PlaceProblems } from './PlaceProblems.tsx'
import { useSuggestions } from './useSuggestions.ts'

type Kind = 'none' | GoalValue['from']

const usualNames = ['total', 'amount', 'revenue', 'value', 'price']

/** What reaching a goal is worth: nothing that is told, what the event says, or the same each time. */
export function GoalValueField({ goal, path }: { goal: Goal; path: SettingsPath }) {
  const { t } = useTranslation('canvas')
  const { change, readOnly } = useForm()
  const { propertiesOf } = useSuggestions()
  const workspace = useWorkspace()
  const { value } = goal
  const properties = propertiesOf(goal.event).map(({ name }) => name)
  const choose = (kind: Kind) => {
    const currency = value?.currency ?? workspace.currency
    const property = usualNames.find((name) => properties.includes(name)) ?? 'total'
    if (kind === 'none') change(path, undefined)
    else if (kind === 'fixed')
      change(path, { from: kind, amount: 100 * 10 ** currencyDigits(currency), currency })
    else change(path, { from: kind, property, unit: 'major', currency })
  }
  return (
    <div {...placeOf(path)} className="flex flex-col gap-2 border-t pt-2">
      <Labelled label={t('goalValue.label')} hint={t('goalValue.about')} path={[...path, 'from']}>
        {(wiring) => (
          <Select
            {...wiring}
            disabled={readOnly}
            value={value?.from ?? 'none'}
            onChoose={choose}
            options={(['none', 'event', 'fixed'] as const).map((kind) => ({
              value: kind,
              label: t(`goalValue.from.${kind}`),
            }))}
          />
        )}
      </Labelled>
      <PlaceProblems path={path} />
      {value?.from === 'event' ? <EventValue value={value} event={goal.event} path={path} /> : null}
      {value?.from === 'fixed' ? (
        <Labelled label={t('goalValue.amount')} path={[...path, 'amount']}>
          {(wiring) => (
            <MoneyInput
              {...wiring}
              readOnly={readOnly}
              value={value.amount}
              digits={currencyDigits(value.currency)}
              onChange={(amount) => change([...path, 'amount'], amount)}
            />
          )}
        </Labelled>
      ) : null}
      {value ? <CurrencyField value={value} path={path} /> : null}
    </div>
  )
}

type OfEvent = Extract<GoalValue, { from: 'event' }>

function EventValue({ value, event, path }: { value: OfEvent; event: string; path: SettingsPath }) {
  const { t } = useTranslation('canvas')
  const { change, readOnly } = useForm()
  const { propertiesOf } = useSuggestions()
  const known = propertiesOf(event)
  const hints = Object.fromEntries(known.map(({ name, values }) => [name, String(values[0]?.value ?? '')]))
  const seen = known.find(({ name }) => name === value.property)?.values[0]?.value
  return (
    <>
      <Labelled label={t('goalValue.property')} path={[...path, 'property']}>
        {(wiring) =>
          readOnly ? (
            <Input {...wiring} readOnly value={value.property} />
          ) : (
            <Combobox
              {...wiring}
              value={value.property}
              options={known.map(({ name }) => name)}
              hints={hints}
              onChange={(property) => change([...path, 'property'], property)}
            />
          )
        }
      </Labelled>
      {currencyDigits(value.currency) === 0 ? null : (
        <Labelled label={t('goalValue.unit')} path={[...path, 'unit']}>
          {(wiring) => (
            <Select
              {...wiring}
              disabled={readOnly}
              value={value.unit}
              onChoose={(unit) => change([...path, 'unit'], unit)}
              options={(['major', 'minor'] as const).map((unit) => ({
                value: unit,
                label: t(`goalValue.units.${unit}`),
              }))}
            />
          )}
        </Labelled>
      )}
      {seen === undefined ? null : <Sample value={value} seen={seen} />}
    </>
  )
}

/** What a value seen of this property comes to: whoever chose the wrong unit sees it here. */
function Sample({ value, seen }: { value: OfEvent; seen: string | number | boolean }) {
  const { t } = useTranslation('canvas')
  const format = useFormat()
  const digits = currencyDigits(value.currency)
  const minor = minorOf(seen, value.unit === 'minor' ? 0 : digits)
  return (
    <p className={`text-xs ${typeof minor === 'number' ? 'text-muted' : 'text-warn'}`} data-sample>
      {typeof minor === 'number'
        ? t('goalValue.seen', { seen, amount: format.money(minor, { currency: value.currency, digits }) })
        : t('goalValue.seenNoAmount', { seen })}
    </p>
  )
}

function CurrencyField({ value, path }: { value: GoalValue; path: SettingsPath }) {
  const { t } = useTranslation('canvas')
  const { language } = useLanguage()
  const { change, readOnly } = useForm()
  const names = new Intl.DisplayNames([language], { type: 'currency', fallback: 'code' })
  const codes = new Set([value.currency, ...Intl.supportedValuesOf('currency')])
  return (
    <Labelled label={t('goalValue.currency')} path={[...path, 'currency']}>
      {(wiring) => (
        <Select
          {...wiring}
          disabled={readOnly}
          value={value.currency}
          onChoose={(currency) => change(path, valueIn(value, currency))}
          options={[...codes]
            .sort()
            .map((code) => ({ value: code, label: `${code} · ${nameOf(names, code)}` }))}
        />
      )}
    </Labelled>
  )
}

/** The same in another currency: 100 yuan become 100 yen, not 10,000. */
function valueIn(value: GoalValue, currency: string): GoalValue {
  if (value.from === 'event') return { ...value, currency }
  const shift = currencyDigits(currency) - currencyDigits(value.currency)
  return { ...value, currency, amount: Math.max(1, Math.round(value.amount * 10 ** shift)) }
}

/** A code that is none, written by hand, is named as it is. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  return /^[A-Z]{3}$/.test(code) ? (names.of(code) ?? code) : code
}
