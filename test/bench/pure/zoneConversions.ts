import { Temporal } from '@js-temporal/polyfill'
import { minuteOfDay } from '@rekindle/runtime'
import type { Bench } from '../Bench.ts'

const zones = ['Asia/Shanghai', 'Europe/Athens', 'America/New_York', 'Australia/Lord_Howe']
const start = Date.UTC(2026, 0, 1)
const minuteMs = 60_000

/** Instants of a year, one after the other over the zones, as a lane asks for them. */
const convert = (count: number, ask: (at: number, zone: string) => number) => ({
  step: () => {
    let sum = 0
    for (let i = 0; i < count; i++)
      sum += ask(start + ((i * 7_919) % 525_600) * minuteMs, zones[i % zones.length] ?? 'UTC')
    if (!(sum > 0)) throw new Error('Nobody told the time.')
    return count
  },
})

/** What remembering a zone's offsets by the week saves. */
export const zoneConversions: Bench = {
  name: 'zone-conversions',
  tells: 'an instant to the minute of a local day ÷ the same by the calendar alone',
  subject: () => convert(50_000, minuteOfDay),
  base: () =>
    convert(500, (at, zone) => {
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
      return local.hour * 60 + local.minute
    }),
  cpuMs() {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  },
  tellsCpuRate: true,
  atMost: 0.2,
}
