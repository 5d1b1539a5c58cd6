import type { Story } from '@rekindle/server/contract'
import { expect, test } from 'vitest'
import { followedWay } from './followedWay.ts'

const step = (
  node: string,
  by: Story['steps'][number]['by'],
  key: string | null,
): Story['steps'][number] => ({
  ...{ ordinal: 1, node, nodeType: 'wait', title: '', arrivedAt: `2026-03-02T0${node.length}:00:00.000Z` },
  ...{ leftAt: null, by, key, why: [], messages: [] },
})
const way = (steps: Story['steps'], status: Story['status'] = 'active') =>
  followedWay({ run: 'run_1', steps, status })

test('the way has every node in its order, and the lines between them', () => {
  const { stops, edges, now } = way([
    step('n_in', 'port', 'joined'),
    step('n_ask', 'port', 'again'),
    step('n_in', 'port', 'joined'),
    step('n_ask', null, null),
  ])
  expect(stops.n_in?.map(({ order }) => order)).toEqual([1, 3])
  expect([...edges]).toEqual(['n_in joined', 'n_ask again'])
  expect(now).toBe('n_ask')
})

test('where a plan moved the customer no line was taken', () => {
  expect([...way([step('n_in', 'moved', '2'), step('n_new', null, null)]).edges]).toEqual([])
})

test('who has left the journey is nowhere now, and a way out that leads nowhere is no line', () => {
  const { edges, now } = way([step('n_in', 'port', 'joined'), step('n_end', 'port', 'done')], 'ended')
  expect([[...edges], now]).toEqual([['n_in joined'], undefined])
})
