import type { GoalValue } from '../flow/GoalValue.ts'
import type { Json } from '../rule/Facts.ts'
import { currencyDigits } from './currencyDigits.ts'
import { amountFaults, minorOf } from './minorOf.ts'

/** Why a goal that should have a value was met without one. */
export const noValueReasons = [...amountFaults, 'otherCurrency'] as const
export type NoValueReason = (typeof noValueReasons)[number]

export type GoalMoney = { value: number } | { unvalued: NoValueReason }

/**
 * What a goal is worth by the event that met it, in minor units of the goal's currency. An event that names another currency, as
 * Segment's `currency` does, is worth nothing that could be added.
 */
export function goalMoney(value: GoalValue, properties: Readonly<Record<string, Json>>): GoalMoney {
  if (value.from === 'fixed') return { value: value.amount }
  const own = (name: string) => (Object.hasOwn(properties, name) ? properties[name] : undefined)
  const currency = own('currency')
  if (typeof currency === 'string' && currency !== '' && currency.toUpperCase() !== value.currency)
    return { unvalued: 'otherCurrency' }
  const minor = minorOf(own(value.property), value.unit === 'minor' ? 0 : currencyDigits(value.currency))
  return typeof minor === 'number' ? { value: minor } : { unvalued: minor }
}
