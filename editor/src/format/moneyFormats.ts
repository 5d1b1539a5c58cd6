/** As the server names it: `digits` decimals make one unit. */
export interface Currency {
  currency: string
  digits: number
}

type Say = (minor: number, currency: Currency) => string

/**
 * Amounts of minor units in a language. The digits come with the amount and not from the browser: browsers differ in how many a
 * currency has.
 */
export function moneyFormats(language: string): { money: Say; moneyShort: Say } {
  const known = new Map<string, Intl.NumberFormat>()
  const format = (currency: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = `${currency} ${JSON.stringify(options)}`
    const made =
      known.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency, ...options })
    known.set(key, made)
    return made
  }
  const money: Say = (minor, { currency, digits }) => {
    const amount = Math.round(minor) / 10 ** digits
    const shown = Number.isInteger(amount) ? 0 : digits
    return format(currency, { minimumFractionDigits: shown, maximumFractionDigits: shown }).format(amount)
  }
  return {
    money,
    moneyShort: (minor, of) => {
      const amount = minor / 10 ** of.digits
      if (Math.abs(amount) < 100) return money(minor, of)
      const whole = { minimumFractionDigits: 0, maximumFractionDigits: 0 }
      const compact = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 } as const
      return format(of.currency, Math.abs(amount) < 100_000 ? whole : compact).format(amount)
    },
  }
}
