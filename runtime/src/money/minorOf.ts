import { limits } from '../flow/limits.ts'
import type { Json } from '../rule/Facts.ts'

/** Why an amount is none. */
export const amountFaults = ['missing', 'notNumber', 'negative', 'tooLarge'] as const
export type AmountFault = (typeof amountFaults)[number]

const plainDecimal = /^-?\d{1,40}(\.\d{1,40})?$/

/**
 * An amount as a whole number of units of which `digits` decimals make one, rounded half up, reckoned by digits and never by
 * fractions of a computer: 1.005 is 101 hundredths. A text counts when it is a plain decimal such as "12.50", as shops send it; one
 * with a sign of a currency, a comma or an exponent does not. At most `limits.goalMinorUnits`.
 */
export function minorOf(amount: Json | undefined, digits: number): number | AmountFault {
  if (amount === undefined || amount === null || amount === '') return 'missing'
  const text = typeof amount === 'number' ? decimalOf(amount) : amount
  if (typeof text !== 'string' || !plainDecimal.test(text)) return 'notNumber'
  if (text.startsWith('-') && /[1-9]/.test(text)) return 'negative'
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const kept = fraction.padEnd(digits + 1, '0')
  const minor = Number(whole + kept.slice(0, digits)) + (kept.charAt(digits) >= '5' ? 1 : 0)
  return minor > limits.goalMinorUnits ? 'tooLarge' : minor
}

/** Without an exponent. What needs one is either next to nothing or far beyond what counts. */
function decimalOf(amount: number): string {
  const size = Math.abs(amount)
  const text = size < 1e-6 ? '0.0000001' : size >= 1e21 ? '1'.padEnd(22, '0') : String(size)
  if (amount === 0) return '0'
  return Number.isFinite(amount) ? `${amount < 0 ? '-' : ''}${text}` : ''
}
