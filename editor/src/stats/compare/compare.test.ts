import type { NodeStats, VersionStats } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { createNumbers } from '../createNumbers.ts'
import { formatComparison, readComparison } from './ComparisonChoice.ts'
import { compareAt } from './compareAt.ts'

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
