import { checkFlow, type Json, slotOf } from '@rekindle/runtime'
import { drive, type Sketch, sketchFlow } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './split.flow.json' with { type: 'json' }
import { split } from './split.ts'

const start: Sketch[string] = ['segment', { audience: { all: [] }, trigger: { kind: 'once' } }]
const later: Sketch[string] = ['wait', { mode: 'duration', for: '100d' }]
const flowWith = (arms: Json[]) =>
  sketchFlow({ start, draw: ['split', { experiment: 'x', arms }], a: later, b: later, c: later }, [
    'start joined draw',
    ...arms
      .map((arm) => arm as { id: string; control?: true })
      .filter((arm) => !arm.control)
      .map(({ id }) => `draw ${id} ${id}`),
  ])
const arm = (id: string, share: number, control?: true): Json => ({
  id,
  title: '',
  share,
  ...(control ? { control } : {}),
})
const people = Array.from({ length: 2_000 }, (_, i) => `customer-${i}`)

test('arms get the people of their slots, and the slot is in the story', () => {
  const journey = drive(flowWith([arm('a', 33.33), arm('b', 0.01), arm('c', 66.66)]), registry)
  for (const id of people.slice(0, 300)) {
    const slot = slotOf('x', id)
    const expected = slot < 3_333 ? 'a' : slot < 3_334 ? 'b' : 'c'
    const run = journey.enter({ id }).expectAt(expected)
    expect(run.visits[1]?.why).toEqual([
      { kind: 'split', experiment: 'x', slot, arm: expected, sticky: false },
    ])
  }
})

test('arms that keep people differently long are warned of; a control group is meant to differ', () => {
  const arms = [arm('a', 45), arm('b', 45), arm('c', 10, true)]
  const wait = (days: string): Sketch[string] => ['wait', { mode: 'duration', for: days }]
  const told = (a: string, b: string, ...more: string[]) => {
    const nodes: Sketch = {
      start,
      draw: ['split', { experiment: 'x', arms }],
      a: wait(a),
      b: wait(b),
      on: wait('9d'),
    }
    const edges = ['start joined draw', 'draw a a', 'draw b b', 'a done on', 'b done on', ...more]
    return checkFlow(sketchFlow(nodes, edges), registry)
      .problems.filter(({ code }) => code === 'split.unequalWaits')
      .map(({ params }) => params)
  }
  expect(told('3d', '5d')).toEqual([{ longest: 'b', shortest: 'a' }])
  expect(told('3d', '3d', 'draw c on')).toEqual([])
})

test('shares come out as they were set', () => {
  const journey = drive(flowWith([arm('a', 50), arm('b', 50)]), registry)
  const inA = people.filter((id) => journey.enter({ id }).run.node === 'n_a').length
  expect(Math.abs(inA / people.length - 0.5)).toBeLessThan(0.04)
})

test('who was drawn once stays in that arm when the weights change', () => {
  const journey = drive(flowWith([arm('a', 0), arm('b', 100)]), registry)
  journey.enter({ id: 'ada' }).expectAt('b')
  const again = journey.enter({ id: 'ada', assignments: { x: 'a' } }).expectAt('a')
  expect(again.visits[1]?.why).toMatchObject([{ arm: 'a', sticky: true }])
})

test('who was drawn into an arm that is gone is drawn again', () => {
  const journey = drive(flowWith([arm('a', 0), arm('b', 100)]), registry)
  journey.enter({ id: 'ada', assignments: { x: 'removed' } }).expectAt('b')
})

test('a control group without a path is watched for the longest goal window, then leaves', () => {
  const flow = flowWith([arm('a', 0), arm('none', 100, true)])
  const goals = [
    { id: 'back', event: 'order.paid', window: '30d' },
    { id: 'again', event: 'visit.completed', window: '2mo' },
  ]
  const journey = drive({ ...flow, settings: { goals } }, registry)
  const ada = journey.enter({ id: 'ada', at: '2026-01-01T00:00:00Z' }).expectAt('draw')
  ada.until('2026-02-28T23:59:59Z').expectAt('draw').after('1m').expectEnded('control')
  expect(ada.messages).toEqual([])
  expect(ada.effects).toMatchObject([{ name: 'split.assign', params: { arm: 'none', control: true } }])
})

test('a control group watched still meets goals', () => {
  const journey = drive(flowWith([arm('a', 0), arm('none', 100, true)]), registry)
  journey.enter({ id: 'ada' }).after('3d').when('order.paid').expectGoal('back').expectAt('draw')
})

test('the example sends one of two texts, or none', () => {
  const journey = drive(example, registry)
  const sent = people.map((id) => journey.enter({ id, lastVisitAt: '2025-01-01' }).messages.length)
  expect(new Set(sent)).toEqual(new Set([0, 1]))
})

const codesOf = (arms: Json[]) => checkFlow(flowWith(arms), registry).problems.map(({ code }) => code)

test('shares that do not add up to 100 are an error, to the hundredth', () => {
  expect(codesOf([arm('a', 33.33), arm('b', 33.33), arm('c', 33.34)])).not.toContain('split.sum')
  expect(codesOf([arm('a', 33.33), arm('b', 33.33), arm('c', 33.33)])).toContain('split.sum')
  expect(codesOf([arm('a', 50.001), arm('b', 49.999)])).toContain('node.settings')
})

test('one control group at most, and ids that differ', () => {
  expect(codesOf([arm('a', 50, true), arm('b', 50, true)])).toContain('node.settings')
  expect(codesOf([arm('a', 50), arm('a', 50)])).toContain('duplicate.id')
})

test('a copied split is an experiment of its own', () => {
  expect(split.renew?.(split.defaults, 'fresh').experiment).toBe('fresh')
})
