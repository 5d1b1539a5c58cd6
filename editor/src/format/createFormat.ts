import { type Currency, moneyFormats } from './moneyFormats.ts'

/** Dates and numbers in one language and one zone. Instants are ISO 8601 text. */
export interface Format {
  date: (at: string) => string
  dateTime: (at: string) => string
  time: (at: string) => string
  /** Weekday, date and time. */
  full: (at: string) => string
  number: (value: number) => string
  /** `part` of `whole` in per cent; a dash when there is no whole. */
  share: (part: number, whole: number) => string
  /** The same in whole per cent, for where there is little room. */
  shareShort: (part: number, whole: number) => string
  /** Two largest units, for example "3 days, 4 hours". */
  span: (ms: number) => string
  /** Seen from `now`: "in 2 days", "3 hours ago". */
  relative: (at: string, now: string) => string
  money: (minor: number, currency: Currency) => string
  /** To whole units, and in thousands or millions where it is much: for where there is little room. */
  moneyShort: (minor: number, currency: Currency) => string
  list: (parts: readonly string[]) => string
  /** Offset of the zone at that instant, for example "GMT+8". */
  offset: (at: string) => string
  zoneName: (at: string) => string
}

const minute = 60_000
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
  ['second', 1_000],
] as const

export function createFormat(language: string, timeZone: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', ...options })
    return (at: string) => format.format(new Date(at))
  }
  const zonePart = (style: 'shortOffset' | 'long') => (at: string) =>
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName: style })
      .formatToParts(new Date(at))
      .find((part) => part.type === 'timeZoneName')?.value ?? timeZone
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const wholePercent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const parts = new Intl.ListFormat(language, { style: 'short', type: 'unit' })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const unit = (name: string, count: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count)
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit' } as const

  return {
    date: dates(day),
    dateTime: dates({ ...day, ...clock }),
    time: dates(clock),
    full: dates({ weekday: 'short', ...day, ...clock }),
    number: (value) => number.format(value),
    share: (part, whole) => (whole === 0 ? '–' : percent.format(part / whole)),
    shareShort: (part, whole) => (whole === 0 ? '–' : wholePercent.format(part / whole)),
    span: (ms) => {
      const first = units.findIndex(([, size]) => ms >= size)
      if (first < 0) return unit('second', 0)
      const shown = units.slice(first, first + 2).map(([name, size], index) => {
        const rest = index === 0 ? ms : ms % (units[first]?.[1] ?? 1)
        return { name, count: Math.floor(rest / size) }
      })
      return parts.format(shown.filter(({ count }) => count > 0).map(({ name, count }) => unit(name, count)))
    },
    relative: (at, now) => {
      const ms = Date.parse(at) - Date.parse(now)
      const [name, size] = units.find(([, length]) => Math.abs(ms) >= length) ?? (['second', 1_000] as const)
      return relative.format(Math.trunc(ms / size), name)
    },
    ...moneyFormats(language),
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    offset: zonePart('shortOffset'),
    zoneName: zonePart('long'),
  }
}
