import type { NodeStats, VersionStats } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { createNumbers } from '../createNumbers.ts'
import { formatComparison, readComparison } from './ComparisonChoice.ts'
import { compareAt } from './compareAt.ts'
import { compareTakings } from './compareTakings.ts'

const node = (entered: number): NodeStats => ({
  ...{ entered, waiting: 0, parked: 0, ports: {}, exited: {}, failed: 0 },
})
const numbersOf = (started: number, nodes: Record<string, number>): VersionStats => ({
  version: 2,
  at: '2026-03-14T06:20:00.000Z',
  heads: { started, active: 0, completed: 0, exited: 0, failed: 0 },
  nodes: Object.fromEntries(Object.entries(nodes).map(([id, entered]) => [id, node(entered)])),
  edges: {},
  goals: {},
  discarded: {},
  credits: {},
  phases: {},
})
const names = { here: 'v2', there: 'v1' }

test('the address names a comparison, and what it does not know is none', () => {
  for (const text of ['before', 'v3', 'arms:n_split:a:b']) {
    const choice = readComparison(text)
    expect(choice && formatComparison(choice)).toBe(text)
  }
  for (const text of [undefined, '', 'v0', 'after', 'arms:n_split:a', 'arms:n_split:a:a'])
    expect(readComparison(text)).toBeUndefined()
})

test('a card tells what part of all came to it on either side, in points of difference', () => {
  const numbers = createNumbers()
  numbers.getState().tell(numbersOf(200, { n_a: 160 }))
  numbers.getState().compare({ here: 'cards', there: { started: 100, nodes: { n_a: node(50) } }, names })
  expect(compareAt(numbers.getState(), 'n_a')).toEqual({
    ...{ on: 'both', verdict: 'more', difference: expect.closeTo(0.3) },
    ...{ here: 160, hereOf: 200, there: 50, thereOf: 100 },
  })
})

test('a node that one side lacks says so instead of nought', () => {
  const numbers = createNumbers()
  numbers.getState().tell(numbersOf(200, { n_new: 40 }))
  numbers.getState().compare({ here: 'cards', there: { started: 100, nodes: { n_old: node(50) } }, names })
  expect(compareAt(numbers.getState(), 'n_new')?.on).toBe('here')
  expect(compareAt(numbers.getState(), 'n_old')?.on).toBe('there')
  expect(compareAt(numbers.getState(), 'n_draft')).toBeUndefined()
})

test('arms are compared behind their split alone', () => {
  const numbers = createNumbers()
  numbers.getState().tell(numbersOf(200, { n_split: 200, n_a: 80 }))
  const here = { started: 100, nodes: { n_a: node(80) } }
  const there = { started: 100, nodes: { n_a: node(40) } }
  numbers.getState().compare({ here, there, names, only: new Set(['n_a']) })
  expect(compareAt(numbers.getState(), 'n_split')).toBeUndefined()
  expect(compareAt(numbers.getState(), 'n_a')).toMatchObject({ verdict: 'more', here: 80, there: 40 })
})

const yuan = { currency: 'CNY', digits: 2 }
/** A side of people who each brought so much, in fen. */
const sideOf = (amounts: readonly number[], currency = yuan) => {
  const sum = amounts.reduce((all, one) => all + one, 0)
  const mean = sum / amounts.length
  const variance = amounts.reduce((all, one) => all + (one - mean) ** 2, 0) / (amounts.length - 1)
  const payers = amounts.filter((one) => one > 0).length
  return { currency, takings: { started: amounts.length, sum, payers, variance } }
}
const times = (count: number, amount: number) => Array.from({ length: count }, () => amount)

test('what a person brings is of all who came, also of those who brought nothing', () => {
  const [here, there] = [
    sideOf([...times(40, 500), ...times(60, 0)]),
    sideOf([...times(40, 100), ...times(10, 0)]),
  ]
  const told = compareTakings(here, there)
  // 40 × 5.00 by 100 people, 40 × 1.00 by 50.
  expect(told).toMatchObject({
    ...{ verdict: 'more', difference: 120, currency: yuan },
    ...{ here: { mean: 200, sum: 20_000, people: 100 }, there: { mean: 80, sum: 4_000, people: 50 } },
  })
  expect(compareTakings(there, here)).toMatchObject({ verdict: 'less', difference: -120 })
})

test('yuan are not held against dollars, and nothing against nobody', () => {
  const some = sideOf(times(40, 500))
  expect(compareTakings(some, sideOf(times(40, 500), { currency: 'USD', digits: 2 }))).toBe('currencies')
  expect(
    compareTakings(some, { currency: yuan, takings: { started: 0, sum: 0, payers: 0, variance: 0 } }),
  ).toBeUndefined()
  expect(compareTakings(some, {})).toBeUndefined()
})
