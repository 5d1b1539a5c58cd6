import { expect, test } from 'vitest'
import { minuteOfDay } from '../time/zone.ts'
import { defaultWorld } from './defaultWorld.ts'
import { makeLostCustomers } from './lost/makeLostCustomers.ts'
import type { Reaction } from './Reaction.ts'
import { reactions } from './reactions.ts'
import type { Situation } from './Situation.ts'
import { World } from './World.ts'

const at = Date.UTC(2026, 2, 2, 11)
const people = makeLostCustomers().filter(({ attributes }) => attributes.tier === 'A')
const invitation = '预约工作日回1，周六回2。'

interface Meeting {
  text?: string
  touch?: number
  since?: string[]
  category?: 'marketing' | 'care'
  world?: World
  offer?: string
}

/** A message that reaches one of the people of tier A. */
function message(
  i: number,
  { text = '您好', touch = 1, since = [], category = 'care', world, offer }: Meeting = {},
) {
  const person = people[i % people.length]
  const situation: Situation = {
    kind: 'message',
    at,
    customer: {
      key: `person-${i}`,
      attributes: person?.attributes ?? {},
      zone: person?.timeZone ?? 'Asia/Shanghai',
    },
    node: 'n_hello',
    touch,
    since,
    message: `m-${i}`,
    channel: 'sms',
    category,
    text,
    ...(offer === undefined ? {} : { offer }),
  }
  return reactions(world ?? defaultWorld, 'seed', situation)
}

function task(i: number, more: { touch?: number; level?: 'normal' | 'red'; attributes?: object } = {}) {
  const person = people[i % people.length]
  const attributes = { ...person?.attributes, ...more.attributes }
  return reactions(defaultWorld, 'seed', {
    kind: 'task',
    at,
    customer: { key: `person-${i}`, attributes, zone: 'Asia/Shanghai' },
    node: 'n_call',
    touch: more.touch ?? 2,
    since: [],
    task: `t-${i}`,
    level: more.level ?? 'normal',
  })
}

const crowd = <T>(size: number, of: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => of(i))
const names = (list: Reaction[]) => list.map((one) => (one.kind === 'track' ? one.event : one.kind))
const share = (lists: Reaction[][], name: string) =>
  lists.filter((list) => names(list).includes(name)).length / lists.length

test('asking twice answers the same, and another seed answers otherwise', () => {
  expect(crowd(50, (i) => message(i))).toEqual(crowd(50, (i) => message(i)))
  const situation = { kind: 'task', at, node: 'n', touch: 5, since: [], task: 't', level: 'normal' } as const
  const outcomes = crowd(30, (i) => {
    const customer = { key: 'one', attributes: people[0]?.attributes ?? {}, zone: 'UTC' }
    return JSON.stringify(reactions(defaultWorld, `seed ${i}`, { ...situation, customer }))
  })
  expect(new Set(outcomes).size).toBeGreaterThan(10)
})

test('every reaction comes on a quarter of the hour, later than what led to it, with a key of its own', () => {
  const all = crowd(300, (i) => message(i, { text: invitation, touch: 5, offer: 'o' })).flat()
  expect(all.length).toBeGreaterThan(500)
  for (const reaction of all) {
    expect(reaction.at % (15 * 60_000)).toBe(0)
    expect(reaction.at).toBeGreaterThan(at)
  }
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
})

test('success so far grows with the touches as the world says, 20 to 60 of what five bring', () => {
  const opened = [1, 2, 3, 4, 5].map((touch) =>
    share(
      crowd(3_000, (i) => message(i, { touch })),
      'message.opened',
    ),
  )
  const [, , , , last = 0] = opened
  for (const [i, wanted] of [0.2, 0.35, 0.45, 0.55, 0.6].entries())
    expect((opened[i] ?? 0) / last).toBeCloseTo(wanted / 0.6, 1)
})

test('who notices the second touch notices the third', () => {
  for (let i = 0; i < 300; i++) {
    const [second, third] = [message(i, { touch: 2 }), message(i, { touch: 3 })]
    const bounced = third.some((one) => one.kind === 'receipt' && one.outcome === 'bounced')
    if (names(second).includes('message.opened') && !bounced) expect(names(third)).toContain('message.opened')
  }
})

test('people make appointments only when they are invited, and then visit, and most pay', () => {
  expect(
    share(
      crowd(500, (i) => message(i, { touch: 5 })),
      'appointment.booked',
    ),
  ).toBe(0)
  const invited = crowd(2_000, (i) => message(i, { touch: 5, text: invitation }))
  expect(share(invited, 'appointment.booked')).toBeGreaterThan(0.25)
  for (const list of invited) {
    const first = (name: string) => list.find((one) => one.kind === 'track' && one.event === name)?.at ?? 0
    if (!names(list).includes('visit.completed')) continue
    expect(first('visit.completed')).toBeGreaterThan(first('appointment.booked'))
    if (first('order.paid')) expect(first('order.paid')).toBeGreaterThan(first('visit.completed'))
  }
})

test('who has an appointment makes no second one', () => {
  const again = crowd(500, (i) => message(i, { touch: 5, text: invitation, since: ['appointment.booked'] }))
  expect(share(again, 'appointment.booked')).toBe(0)
})

test('an offer that was given is redeemed at the visit', () => {
  const lists = crowd(500, (i) => message(i, { touch: 5, text: invitation, offer: 'wash' }))
  for (const list of lists)
    expect(names(list).includes('offer.redeemed')).toBe(names(list).includes('visit.completed'))
})

test('only marketing makes people opt out', () => {
  const world = World.parse({ format: 1, channels: { sms: { delivered: 1, clicks: 0, unsubscribes: 1 } } })
  expect(
    share(
      crowd(400, (i) => message(i, { touch: 5, world })),
      'unsubscribed',
    ),
  ).toBe(0)
  expect(
    share(
      crowd(400, (i) => message(i, { touch: 5, world, category: 'marketing' })),
      'unsubscribed',
    ),
  ).toBeGreaterThan(0.2)
})

test('somebody who is back answers a question for a score from 0 to 10', () => {
  const since = ['appointment.booked', 'visit.completed']
  const lists = crowd(300, (i) => message(i, { since, text: 'From 0 to 10, how likely?' }))
  expect(share(lists, 'nps.answered')).toBeGreaterThan(0.4)
  expect(
    share(
      crowd(300, (i) => message(i, { since })),
      'nps.answered',
    ),
  ).toBe(0)
  for (const one of lists.flat())
    if (one.kind === 'track' && one.event === 'nps.answered')
      expect(Number(one.properties.score)).toBeLessThanOrEqual(10)
})

test('care after the return brings more people back a second time', () => {
  const invited = crowd(8_000, (i) => message(i, { touch: 5, text: invitation }))
  const bought = invited
    .map((list, i) => ({ list, i }))
    .filter(({ list }) => names(list).includes('order.paid'))
  const alone = bought.filter(({ list }) => names(list).filter((name) => name === 'order.paid').length > 1)
  const since = ['appointment.booked', 'visit.completed', 'order.paid']
  const cared = bought.filter(({ i }) => names(message(i, { since })).includes('order.paid'))
  expect(alone.length / bought.length).toBeCloseTo(0.5, 1)
  expect((alone.length + cared.length) / bought.length).toBeCloseTo(0.65, 1)
})

test('calls end as reached, refused or no answer, in opening hours, and a few tasks are never done', () => {
  const lists = crowd(1_000, (i) => task(i))
  const closed = lists.flat().filter((one) => one.kind === 'taskClosed')
  expect(new Set(closed.map(({ outcome }) => outcome))).toEqual(new Set(['reached', 'refused', 'noAnswer']))
  expect(closed.length / 1_000).toBeCloseTo(0.96, 1)
  expect(closed.length).toBeLessThan(1_000)
  for (const { at: calledAt, outcome, reason } of closed) {
    const minute = minuteOfDay(calledAt, 'Asia/Shanghai')
    expect(minute >= 9 * 60 && minute < 19 * 60 + 15).toBe(true)
    if (outcome === 'reached') expect(['convenience', 'price']).toContain(reason)
  }
})

test('a manager is heard by more people, and settles most open complaints', () => {
  const reached = (lists: Reaction[][]) =>
    lists.flat().filter((one) => one.kind === 'taskClosed' && one.outcome === 'reached').length
  const red = crowd(1_000, (i) => task(i, { level: 'red', attributes: { openComplaint: true } }))
  expect(reached(red)).toBeGreaterThan(reached(crowd(1_000, (i) => task(i))) * 1.1)
  expect(share(red, 'complaint.closed') * 1_000).toBeGreaterThan(reached(red) * 0.8)
  expect(
    share(
      crowd(300, (i) => task(i)),
      'complaint.closed',
    ),
  ).toBe(0)
})

test('nobody reads or writes at night on their own clock', () => {
  for (const one of crowd(1_000, (i) => message(i, { touch: 5 })).flat()) {
    if (one.kind !== 'track') continue
    const zone =
      people[Number(/person-(\d+)/.exec(one.key)?.[1]) % people.length]?.timeZone ?? 'Asia/Shanghai'
    const minute = minuteOfDay(one.at, zone)
    expect(minute >= 7 * 60 && minute < 23 * 60, `${one.key} at ${minute}`).toBe(true)
  }
})

test('customers whom no group fits never react', () => {
  const world = World.parse({ format: 1, groups: [] })
  expect(crowd(100, (i) => names(message(i, { world, touch: 5 }))).flat()).toEqual(Array(100).fill('receipt'))
})
