import { checkFlow } from '@rekindle/runtime'
import { drive, sketchFlow } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import { scheduleDates } from './scheduleDates.ts'
import example from './segment.flow.json' with { type: 'json' }
import { segment } from './segment.ts'

const codesOf = (settings: Parameters<typeof segment.summary>[0]) =>
  checkFlow(sketchFlow({ start: ['segment', settings as never] }, []), registry)
    .problems.filter(({ code }) => code !== 'port.undrawn')
    .map(({ code, path }) => `${code} ${path.join('.')}`)

test('those who fit the audience come in, the others do not', () => {
  const journey = drive(example, registry)
  const ada = { id: 'ada', tier: 'A', lastVisitAt: '2025-03-01', at: '2026-01-05T09:00:00Z' }
  journey.enter(ada).expectEnded('completed')
  expect(journey.admits({ ...ada, tier: 'C' })).toBe(false)
  expect(journey.admits({ ...ada, lastVisitAt: '2025-12-01' })).toBe(false)
  const complained = { name: 'complaint.opened', at: Date.parse('2026-01-04T00:00:00Z'), properties: {} }
  expect(journey.admits({ ...ada, events: [complained] })).toBe(false)
})

test('an audience that counts the very event that starts the journey is warned of', () => {
  const trigger = { kind: 'event' as const, event: 'order.paid' }
  const paidTwice = { event: 'order.paid', count: { gte: 2 }, within: '30d' }
  expect(codesOf({ audience: { all: [paidTwice] }, trigger })).toEqual([
    'trigger.overlap nodes.n_start.settings.audience',
  ])
  expect(codesOf({ audience: { not: { event: 'visit.completed' } }, trigger })).toEqual([])
  expect(codesOf({ audience: paidTwice, trigger: { kind: 'once' } })).toEqual([])
})

test('rules that can never hold are warned of, in the audience and on the event', () => {
  const never = { attr: 'clv', is: 'gt' as const, value: true }
  const problems = codesOf({ audience: never, trigger: { kind: 'event', event: 'order.paid', where: never } })
  expect(problems).toEqual([
    'rule.wrongType nodes.n_start.settings.audience.value',
    'rule.wrongType nodes.n_start.settings.trigger.where.value',
  ])
})

test('the card says who and when', () => {
  const audience = { attr: 'tier', is: 'eq' as const, value: 'A' }
  const summary = (trigger: Parameters<typeof segment.summary>[0]['trigger'], locale: string) =>
    segment.summary({ audience, trigger }, locale)
  expect(summary({ kind: 'schedule', at: '09:00', weekdays: [2, 1] }, 'en')).toBe(
    'tier is A · Mon, Tue at 09:00',
  )
  expect(summary({ kind: 'schedule', at: '09:00' }, 'zh-CN')).toBe('tier 是 A · 每天 09:00')
  expect(summary({ kind: 'event', event: 'order.paid' }, 'en')).toBe('tier is A · on order.paid')
  expect(summary({ kind: 'once' }, 'zh-CN')).toBe('tier 是 A · 一次')
})

test('a schedule that is not understood, and a key that nothing brings along, are errors at their place', () => {
  const audience = { all: [] }
  expect(codesOf({ audience, trigger: { kind: 'cron', cron: '0 25 * * *' } })).toEqual([
    'schedule.cron nodes.n_start.settings.trigger.cron',
  ])
  const never = { kind: 'rrule' as const, rrule: 'FREQ=SECONDLY', starts: '2026-03-02T09:00' }
  expect(codesOf({ audience, trigger: never })).toEqual([
    'schedule.rrule nodes.n_start.settings.trigger.rrule',
  ])
  const keyed = (trigger: Record<string, string>) =>
    checkFlow(
      sketchFlow({ start: ['segment', { audience, trigger }] }, [], {
        reentry: { kind: 'anyTime', key: 'orderId' },
        goals: [],
      }),
      registry,
    ).problems.map(({ code }) => code)
  expect(keyed({ kind: 'once' })).toContain('reentry.keyless')
  expect(keyed({ kind: 'api' })).not.toContain('reentry.keyless')
})

test('with a cap one asks for a place first, and without one is out before anything else happens', () => {
  const capped = structuredClone(example) as typeof example & {
    nodes: { n_m9s346q3d2: { settings: { cap?: { limit: number } } } }
  }
  capped.nodes.n_m9s346q3d2.settings.cap = { limit: 3 }
  const ada = { id: 'ada', tier: 'A', lastVisitAt: '2025-03-01', at: '2026-01-05T09:00:00Z' }
  const journey = drive(capped, registry, { byHand: ['entry.ask'] })
  journey.enter(ada).answer('entry.answered', 'full').expectEnded('capReached')
  journey.enter(ada).expectActive().answer('entry.answered', 'admitted').expectEnded('completed')
})

test('the next five dates of a schedule are known, and none while it is half typed', () => {
  const now = Date.parse('2026-03-02T00:00:00Z')
  const trigger = { kind: 'cron' as const, cron: '0 9 * * 1' }
  expect(scheduleDates(trigger, now, 'Asia/Shanghai')?.map((at) => new Date(at).toISOString())[4]).toBe(
    '2026-03-30T01:00:00.000Z',
  )
  expect(scheduleDates({ ...trigger, cron: '0 9 *' }, now, 'UTC')).toBeUndefined()
  expect(scheduleDates({ kind: 'once' }, now, 'UTC')).toBeUndefined()
})
