import { addDuration, dueAt, localIso, parseDuration, wallTimeOn, wallToInstant } from '@rekindle/runtime'
import { quietUntil } from '@rekindle/runtime/policy'
import { describe, expect, test } from 'vitest'
import { readPublicFile } from '../setup/readPublicFile.ts'

interface Zones {
  wall_to_instant: {
    local: string
    zone: string
    kind: string
    compatible: string
    compatible_local: string
  }[]
  day_lengths: { date: string; zone: string; hours: number; start: string }[]
  quiet_hours: { instant: string; zone: string; quiet: string; local: string; send_at: string }[]
  waits: { zone: string; wait: string; start: string; due: string; due_local: string }[]
}

const golden = readPublicFile<Zones>('golden/timezones.json')
const rows = <Key extends keyof Zones>(key: Key): Zones[Key] => golden?.[key] ?? ([] as never)

describe.skipIf(!golden)('time zones, against published cases', () => {
  test.each(rows('wall_to_instant'))('$local in $zone ($kind) is $compatible', (row) => {
    const at = wallToInstant(row.local, row.zone)
    expect(at).toBe(Date.parse(row.compatible))
    expect(localIso(at, row.zone).slice(0, 16)).toBe(row.compatible_local.slice(0, 16))
  })

  test.each(rows('wall_to_instant'))(
    'a daily send at the time of $local in $zone leaves at $compatible',
    (row) => {
      const [hour = 0, minute = 0] = (row.local.split('T')[1] ?? '').split(':').map(Number)
      const noonBefore = wallToInstant(`${row.local.slice(0, 10)}T12:00`, row.zone) - 24 * 3_600_000
      const isSkippedDay = row.zone === 'Pacific/Apia'
      if (!isSkippedDay)
        expect(wallTimeOn(noonBefore, { hour, minute }, row.zone, 1)).toBe(Date.parse(row.compatible))
    },
  )

  test.each(rows('day_lengths'))('$date in $zone is $hours hours long', ({ date, zone, hours, start }) => {
    const from = wallToInstant(`${date}T00:00`, zone)
    expect(from).toBe(Date.parse(start))
    const next = addDuration(from, { amount: 1, unit: 'd' }, zone)
    const midnight = wallTimeOn(next, { hour: 0, minute: 0 }, zone)
    expect((midnight - from) / 3_600_000).toBeCloseTo(hours, 9)
  })

  test.each(rows('waits'))('$wait from $start in $zone ends at $due', (row) => {
    const [amount, unit = ''] = row.wait.split(' ')
    const duration = `${amount}${{ day: 'd', hour: 'h', month: 'mo' }[unit]}`
    const start = Date.parse(row.start)
    expect(addDuration(start, parseDuration(duration), row.zone)).toBe(Date.parse(row.due))
    expect(dueAt({ kind: 'after', duration }, { attributes: {}, zone: row.zone }, start)).toEqual({
      kind: 'due',
      at: Date.parse(row.due),
    })
  })

  test.each(rows('quiet_hours'))('in quiet hours $quiet of $zone, $instant leaves at $send_at', (row) => {
    const [from = '', to = ''] = row.quiet.split('-')
    const at = Date.parse(row.instant)
    expect(localIso(at, row.zone).slice(0, 16)).toBe(row.local.slice(0, 16))
    const windows = [{ from, to, categories: ['marketing' as const] }]
    expect(quietUntil('marketing', row.zone, windows, at) ?? at).toBe(Date.parse(row.send_at))
  })
})
