import type { NodeStats, VersionStats } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { createNumbers } from './createNumbers.ts'

const node = (entered: number, waiting: number): NodeStats => ({
  ...{ entered, waiting, parked: 0, ports: { done: entered - waiting }, exited: {}, failed: 0 },
})
const numbersOf = (nodes: Record<string, NodeStats>, started: number): VersionStats => ({
  version: 1,
  at: '2026-03-14T06:20:00.000Z',
  heads: { started, active: 2, completed: 0, exited: 0, failed: 0 },
  nodes,
  edges: {},
  goals: {},
  discarded: {},
  credits: {},
  phases: {},
})
const whole = numbersOf({ n_a: node(20, 5), n_b: node(9, 0) }, 20)
const week = { ...numbersOf({ n_a: node(4, 5) }, 4), range: { from: 'a', to: 'b' } }

test('of a week only what passed in it is shown, and who waits waits now', () => {
  const { getState: now } = createNumbers()
  now().tell(whole)
  now().narrow(week)
  expect(now().stats?.nodes.n_a).toMatchObject({ entered: 4, waiting: 5 })
  expect(now().stats?.nodes.n_b?.entered).toBe(0)
  expect(now().stats?.heads).toMatchObject({ started: 4, active: 2 })
  now().tell(numbersOf({ n_a: node(21, 6), n_b: node(9, 0) }, 21))
  expect(now().stats?.nodes.n_a).toMatchObject({ entered: 4, waiting: 6 })
  now().narrow(undefined)
  expect(now().stats?.nodes.n_a).toMatchObject({ entered: 21, waiting: 6 })
})

test('whoever asks for a week never sees the numbers of all time instead', () => {
  const { getState: now } = createNumbers()
  now().narrow('awaited')
  now().tell(whole)
  expect(now().stats).toBeUndefined()
  now().narrow(week)
  expect(now().stats?.heads.started).toBe(4)
})

test('a node whose numbers stay keeps its object', () => {
  const { getState: now } = createNumbers()
  now().tell(whole)
  const before = now().stats?.nodes.n_b
  now().tell(numbersOf({ n_a: node(21, 5), n_b: node(9, 0) }, 21))
  expect(now().stats?.nodes.n_b).toBe(before)
})
