import type { Flow } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { makeRoom } from './makeRoom.ts'

const flowOf = (layout: Record<string, [number, number]>, edges: [string, string][]): Flow => ({
  format: 1,
  title: { en: 'Test' },
  entry: 'n_a',
  settings: {},
  nodes: {},
  edges: edges.map(([from, to]) => ({ from, port: 'p', to })),
  layout,
})

test('a card put between two neighbours lies over neither: those behind make way', () => {
  const flow = flowOf({ n_a: [0, 0], n_b: [344, 0], n_c: [688, 0] }, [
    ['n_a', 'n_b'],
    ['n_b', 'n_c'],
  ])
  const { at, moves } = makeRoom(flow, 'n_a', 'n_b')
  expect(at).toEqual([344, 0])
  expect([...moves]).toEqual([
    ['n_b', [688, 0]],
    ['n_c', [1032, 0]],
  ])
})

test('what stands aside stays where it is', () => {
  const flow = flowOf({ n_a: [0, 0], n_b: [344, 0], n_aside: [344, 200] }, [
    ['n_a', 'n_b'],
    ['n_a', 'n_aside'],
  ])
  expect(makeRoom(flow, 'n_a', 'n_b').moves.has('n_aside')).toBe(false)
})

test('where the gap is wide enough nobody moves', () => {
  const flow = flowOf({ n_a: [0, 0], n_b: [800, 64] }, [['n_a', 'n_b']])
  expect(makeRoom(flow, 'n_a', 'n_b')).toEqual({ at: [400, 64], moves: new Map() })
})

test('a line that leads back moves nobody, and the card finds a free place', () => {
  const flow = flowOf({ n_a: [0, 0], n_b: [344, 0], n_c: [688, 0] }, [
    ['n_a', 'n_b'],
    ['n_b', 'n_a'],
    ['n_b', 'n_c'],
  ])
  expect(makeRoom(flow, 'n_b', 'n_a')).toEqual({ at: [688, 128], moves: new Map() })
})
