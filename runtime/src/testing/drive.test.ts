import { expect, test } from 'vitest'
import type { FlowSettings } from '../flow/Flow.ts'
import { drive } from './drive.ts'
import { plainTypes } from './plainTypes.ts'
import { sketchFlow } from './sketchFlow.ts'

const flowWith = (settings: FlowSettings = {}) =>
  sketchFlow(
    { start: ['begin', {}], first: ['pause', {}], second: ['pause', {}] },
    ['start next first', 'first late second', 'first heard second'],
    settings,
  )
const byHand = { byHand: ['customer.update'] } as const
const enter = (settings?: FlowSettings) =>
  drive(flowWith(settings), plainTypes, byHand).enter({ id: 'ada', tier: 'A', timeZone: 'America/New_York' })

test('an expectation that fails tells where the customer is and how they came there', () => {
  expect(() => enter().after('1d').expectAt('first')).toThrow(
    [
      '"ada" is not at "first" (n_first) but at "second" (n_second), phase resting. It is 2026-01-02T09:00:00.000Z.',
      '  2026-01-01T09:00:00.000Z "start" (n_start) → port next at 2026-01-01T09:00:00.000Z',
      '  2026-01-01T09:00:00.000Z "first" (n_first) → port late at 2026-01-02T09:00:00.000Z',
      '  2026-01-02T09:00:00.000Z "second" (n_second)',
    ].join('\n'),
  )
})

test.each([
  ['expectEnded', () => enter().expectEnded('returned')],
  ['expectActive', () => enter().exit('stopped').expectActive()],
  ['expectAt after the end', () => enter().exit('stopped').expectAt('first')],
  ['expectSent', () => enter().expectSent('first')],
  ['expectGoal', () => enter().expectGoal('back')],
  ['expectVisited in another order', () => enter().after('1d').expectVisited('second', 'first')],
  ['a node that is not there', () => enter().expectAt('third')],
  ['time running backwards', () => enter().until('2025-01-01T00:00:00Z')],
])('%s throws when it does not hold', (_, act) => {
  expect(act).toThrow()
})

test('timers fall due in due order, each with the time it is then', () => {
  const ada = enter().after('3d')
  expect(ada.visits.map(({ arrivedAt }) => arrivedAt - ada.run.startedAt)).toEqual([0, 0, 86_400_000])
  expect(ada.run.ending).toMatchObject({ how: 'completed', at: ada.run.startedAt + 2 * 86_400_000 })
})

test('a day is a day on the customer’s own calendar', () => {
  const ada = drive(flowWith(), plainTypes, byHand).enter({
    id: 'ada',
    timeZone: 'America/New_York',
    at: '2026-03-07T15:00:00Z',
  })
  ada.after('1d').expectAt('second')
  expect(new Date(ada.now).toISOString()).toBe('2026-03-08T14:00:00.000Z')
})

test('goals are counted once and within their window, exits judged before whatever waits', () => {
  const settings: FlowSettings = {
    goals: [{ id: 'big', event: 'order.paid', where: { attr: 'total', is: 'gte', value: 50 }, window: '1d' }],
    exits: [{ id: 'back', when: { event: 'order.paid', count: { gte: 2 } }, reason: 'returned' }],
  }
  const ada = enter(settings).when('order.paid', { total: 49 }).expectAt('second')
  expect(ada.goals).toEqual([])
  ada.when('order.paid', { total: 50 }).expectGoal('big').expectEnded('returned')
  ada.when('order.paid', { total: 50 })
  expect(ada.goals).toEqual(['big'])
  const late = enter(settings).after('1d').when('order.paid', { total: 90 })
  expect(late.goals).toEqual([])
})

test('a change of the profile can end the journey', () => {
  const exits = [
    { id: 'lost', when: { attr: 'tier', is: 'neq' as const, value: 'A' }, reason: 'notEligible' as const },
  ]
  const ada = drive(flowWith({ exits }), plainTypes, byHand).enter({ id: 'ada', tier: 'A' })
  ada.set({ tier: 'A' }).expectAt('first').set({ tier: 'C' }).expectEnded('notEligible')
  drive(flowWith({ exits }), plainTypes, byHand).enter({ id: 'bob', tier: 'C' }).expectEnded('notEligible')
})

test('what was paid before entry is no reason to leave', () => {
  const exits = [{ id: 'back', when: { event: 'order.paid' }, reason: 'returned' as const }]
  const paid = { name: 'order.paid', at: Date.parse('2025-12-31T00:00:00Z'), properties: {} }
  const ada = drive(flowWith({ exits }), plainTypes, byHand).enter({ id: 'ada', events: [paid] })
  ada.set({ tier: 'B' }).expectAt('first')
})

test('a flow with errors is not driven but explained', () => {
  const broken = sketchFlow({ start: ['begin', {}] }, ['start next gone'])
  expect(() => drive(broken, plainTypes)).toThrow('n_start: The edge from port "next" leads to "n_gone"')
})

test('profiles are updated at once unless a test wants to answer itself', () => {
  const ada = drive(flowWith(), plainTypes).enter({ id: 'ada' })
  expect(ada.facts.attributes).toEqual({ seen: true })
  ada.expectEnded('completed')
  enter().answer('customer.updated', 'updated').expectEnded('completed')
})
