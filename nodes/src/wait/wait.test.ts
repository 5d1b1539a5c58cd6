import { checkFlow, type Json } from '@rekindle/runtime'
import { drive, type Sketch, sketchFlow } from '@rekindle/runtime/testing'
import { describe, expect, test } from 'vitest'
import { registry } from '../index.ts'
import welcome from './wait.flow.json' with { type: 'json' }

const start: Sketch[string] = ['segment', { audience: { all: [] }, trigger: { kind: 'once' } }]
const nothing: Sketch[string] = ['note', { text: '' }]
const later: Sketch[string] = ['wait', { mode: 'duration', for: '100d' }]
const lost = { lastVisitAt: '2025-01-01' }

/** People enter, rest, and whoever leaves by `done` is found at `done_on`. */
const around = (settings: Record<string, Json>, ...ports: string[]) =>
  sketchFlow(
    { start, rest: ['wait', settings], ...Object.fromEntries(ports.map((port) => [`${port}_on`, later])) },
    ['start joined rest', ...ports.map((port) => `rest ${port} ${port}_on`)],
  )

test('a customer who pays during the wait gets thanks, not a reminder', () => {
  const ada = drive(welcome, registry).enter({ id: 'ada', timeZone: 'Europe/Athens', ...lost })
  ada.expectAt('cool-down').after('1d').when('order.paid', { total: 40 })
  ada.expectSent('thanks').expectNotSent('reminder').expectEnded('returned').expectGoal('back')
})

test('a customer who does nothing is reminded on a weekday evening of their own', () => {
  const ada = drive(welcome, registry).enter({ id: 'ada', timeZone: 'Asia/Shanghai', ...lost })
  ada.after('3d').expectAt('a good hour')
  ada.until('2026-01-05T09:59:59.999Z').expectNotSent('reminder')
  ada.until('2026-01-05T10:00:00Z').expectSent('reminder').expectEnded('completed')
})

describe('a wait for a while', () => {
  test('of two days ends at the same time of day, summer time or not', () => {
    const flow = around({ mode: 'duration', for: '2d' }, 'done')
    const ada = drive(flow, registry).enter({
      id: 'ada',
      timeZone: 'America/New_York',
      at: '2026-03-07T15:00:00Z',
    })
    ada.until('2026-03-09T13:59:59.999Z').expectAt('rest')
    ada.until('2026-03-09T14:00:00Z').expectAt('done_on')
  })

  test('with a time of day lets those who come a minute late wait for the next day', () => {
    const flow = around({ mode: 'duration', for: '1d', at: '14:00' }, 'done')
    const early = drive(flow, registry).enter({ id: 'ada', at: '2026-01-01T13:59:00Z' })
    early.until('2026-01-02T14:00:00Z').expectAt('done_on')
    const late = drive(flow, registry).enter({ id: 'bob', at: '2026-01-01T14:01:00Z' })
    late.until('2026-01-03T13:59:59Z').expectAt('rest').after('1m').expectAt('done_on')
  })

  test('with weekdays ends on one of them', () => {
    const flow = around({ mode: 'duration', for: '1d', at: '09:00', weekdays: [6] }, 'done')
    const ada = drive(flow, registry).enter({ id: 'ada', at: '2026-01-01T12:00:00Z' })
    ada.until('2026-01-03T08:59:00Z').expectAt('rest').after('1m').expectAt('done_on')
  })
})

describe('a wait for a time of day', () => {
  const flow = around({ mode: 'window', from: '22:00', to: '02:00', weekdays: [5] }, 'done')
  const enterAt = (at: string) => drive(flow, registry).enter({ id: 'ada', at })

  test('lets people pass who come within the hours, past midnight as well', () => {
    enterAt('2026-01-02T22:00:00Z').expectAt('done_on')
    enterAt('2026-01-03T01:59:00Z').expectAt('done_on')
  })

  test('holds the others until it opens', () => {
    enterAt('2026-01-03T02:00:00Z')
      .until('2026-01-09T21:59:59Z')
      .expectAt('rest')
      .after('1m')
      .expectAt('done_on')
    enterAt('2026-01-02T21:59:00Z').expectAt('rest').after('1m').expectAt('done_on')
  })
})

describe('a wait for a date', () => {
  const settings = { mode: 'date', attr: 'renewalAt', offset: '7d', before: true, at: '10:00' }
  const flow = around({ ...settings, late: 'port' }, 'done', 'late', 'error')
  const enter = (renewalAt: unknown) =>
    drive(flow, registry).enter({
      id: 'ada',
      timeZone: 'Asia/Shanghai',
      at: '2026-01-01T00:00:00Z',
      renewalAt,
    })

  test('ends at the local time a week before it', () => {
    enter('2026-01-20').until('2026-01-13T01:59:59Z').expectAt('rest').after('1m').expectAt('done_on')
  })

  test.each([null, '', 'soon', 20260120, true, '2026-13-45', ['2026-01-20']])(
    '%j is no date: people leave by error at once',
    (value) => {
      enter(value).expectAt('error_on')
    },
  )

  test('that is past leads out by “late”', () => {
    enter('2026-01-07').expectAt('late_on')
  })

  test('that is past can also mean to go on, or to end', () => {
    const goOn = around({ ...settings, late: 'continue' }, 'done')
    const past = { id: 'ada', renewalAt: '2020-01-01' }
    drive(goOn, registry).enter(past).expectAt('done_on')
    drive(around({ ...settings, late: 'exit' }, 'done'), registry)
      .enter(past)
      .expectEnded('expired')
  })

  test('that is missing ends as failed where nobody drew the way out', () => {
    drive(around({ ...settings, late: 'continue' }, 'done'), registry)
      .enter({ id: 'ada' })
      .expectEnded('noErrorPath')
  })

  test('does not count as a wait on a circle: whom it let pass once it lets pass again', () => {
    const circle = sketchFlow({ start, rest: ['wait', { ...settings, late: 'continue' }], note: nothing }, [
      'start joined rest',
      'rest done note',
      'note done rest',
    ])
    expect(checkFlow(circle, registry).problems.map(({ code }) => code)).toContain('loop.withoutWait')
  })
})

describe('a wait for something to happen', () => {
  const paidMuch = { mode: 'event', event: 'order.paid', timeout: '7d' }
  const where = { attr: 'total', is: 'gte', value: 100 }
  const flow = around({ ...paidMuch, where }, 'happened', 'timeout')

  test('ends with the event that fits, not with one that does not', () => {
    const ada = drive(flow, registry).enter({ id: 'ada' })
    ada.after('1h').when('order.paid', { total: 99 }).when('order.refunded', { total: 100 }).expectAt('rest')
    ada.when('order.paid', { total: 100 }).expectAt('happened_on')
  })

  test('ends when its time is up, and what comes later changes nothing', () => {
    const ada = drive(flow, registry).enter({ id: 'ada' })
    ada.after('7d').expectAt('timeout_on').when('order.paid', { total: 100 }).expectAt('timeout_on')
  })

  const paidBefore = {
    id: 'ada',
    at: '2026-01-01T09:00:00Z',
    events: [{ name: 'order.paid', at: Date.parse('2026-01-01T08:00:00Z'), properties: { total: 500 } }],
  }

  test('knows nothing of what was before, unless told to look back', () => {
    drive(flow, registry).enter(paidBefore).expectAt('rest')
  })

  test('that looks back sees what happened since they came in, and nothing older', () => {
    const lookBack = sketchFlow(
      {
        start,
        first: ['wait', { mode: 'duration', for: '1d' }],
        rest: ['wait', { ...paidMuch, lookBack: 'run' }],
        yes: ['wait', { mode: 'duration', for: '1d' }],
      },
      ['start joined first', 'first done rest', 'rest happened yes'],
    )
    drive(lookBack, registry).enter(paidBefore).after('1d').expectAt('rest')
    drive(lookBack, registry).enter(paidBefore).after('1h').when('order.paid').after('23h').expectAt('yes')
  })

  test('that looks back does not take the very event that brought the customer in', () => {
    const lookBack = around({ ...paidMuch, lookBack: 'run' }, 'happened', 'timeout')
    const ada = drive(lookBack, registry)
      .enter({ id: 'ada', trigger: { name: 'order.paid' } })
      .expectAt('rest')
    ada.after('1h').when('order.paid').expectAt('happened_on')
  })
})

describe('a wait for a rule', () => {
  const when = { attr: 'tier', is: 'eq', value: 'gold' }
  const flow = around({ mode: 'rule', when, timeout: '7d' }, 'happened', 'timeout')

  test('ends as soon as the rule holds, at once for whom it holds already', () => {
    const ada = drive(flow, registry).enter({ id: 'ada', tier: 'blue' }).after('2d').expectAt('rest')
    ada.set({ tier: 'gold' }).expectAt('happened_on')
    drive(flow, registry).enter({ id: 'bob', tier: 'gold' }).expectAt('happened_on')
  })

  test('ends when its time is up', () => {
    drive(flow, registry).enter({ id: 'ada' }).after('7d').expectAt('timeout_on')
  })

  test('that time alone fulfils ends to the millisecond', () => {
    const quiet = { not: { event: 'page.viewed', within: '48h' } }
    const untilQuiet = around({ mode: 'rule', when: quiet, timeout: '30d' }, 'happened', 'timeout')
    const ada = drive(untilQuiet, registry).enter({
      id: 'ada',
      at: '2026-01-02T09:00:00Z',
      events: [{ name: 'page.viewed', at: Date.parse('2026-01-01T12:00:00.500Z'), properties: {} }],
    })
    ada.until('2026-01-03T12:00:00.499Z').expectAt('rest')
    ada.until('2026-01-03T12:00:00.500Z').expectAt('happened_on')
  })
})

describe('a wait for the best hour', () => {
  const settings = {
    mode: 'bestHour',
    lastDays: 60,
    atLeast: 2,
    fallback: '10:00',
    from: '08:00',
    to: '21:00',
  }
  const flow = around(settings, 'done')
  const viewed = (at: string) => ({ name: 'page.viewed', at: Date.parse(at), properties: {} })
  const enter = (...events: ReturnType<typeof viewed>[]) =>
    drive(flow, registry).enter({ id: 'ada', timeZone: 'Asia/Shanghai', at: '2026-01-10T00:00:00Z', events })

  test('lets customers go at the hour at which they are most active, on their own clock', () => {
    const ada = enter(viewed('2026-01-03T11:20:00Z'), viewed('2026-01-05T11:40:00Z'))
    ada.until('2026-01-10T10:59:59Z').expectAt('rest').until('2026-01-10T11:00:00Z').expectAt('done_on')
  })

  test('lets those of whom too little is known go at the usual hour', () => {
    const ada = enter(viewed('2026-01-03T11:20:00Z'))
    ada.until('2026-01-10T01:59:59Z').expectAt('rest').until('2026-01-10T02:00:00Z').expectAt('done_on')
  })
})

test('a wait for a date follows it when it is moved, unless it is fixed on arrival', () => {
  const settings = { mode: 'date', attr: 'renewalAt', at: '10:00', late: 'port' }
  const enter = (fix: boolean) =>
    drive(around({ ...settings, fix }, 'done', 'late', 'error'), registry).enter({
      id: 'ada',
      renewalAt: '2026-01-20',
    })
  const moved = enter(false).after('1d').set({ renewalAt: '2026-01-25' })
  moved.until('2026-01-25T09:59:59Z').expectAt('rest').until('2026-01-25T10:00:00Z').expectAt('done_on')
  const fixed = enter(true).after('1d').set({ renewalAt: '2026-01-25' })
  fixed.until('2026-01-20T10:00:00Z').expectAt('done_on')
})

test('of several awaited events the topmost counts at the end, where that is wanted', () => {
  const others = [{ id: 'clicked', event: 'message.clicked' }]
  const settings = { mode: 'event', event: 'order.paid', others, timeout: '3d' }
  const ranked = around({ ...settings, take: 'highest' }, 'happened', 'clicked', 'timeout')
  const first = around(settings, 'happened', 'clicked', 'timeout')
  const enter = (flow: typeof first) => drive(flow, registry).enter({ id: 'ada' }).after('1h')
  enter(first).when('message.clicked').expectAt('clicked_on')
  enter(ranked).when('message.clicked').expectAt('rest').when('order.paid').expectAt('happened_on')
  enter(ranked).when('message.clicked').after('3d').expectAt('clicked_on')
})
