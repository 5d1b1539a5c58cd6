import { expect, test } from 'vitest'
import { sketchLayout } from './sketchLayout.ts'

const node = { type: 'note', v: 1, settings: {} }
const flow = {
  entry: 'n_a',
  nodes: { n_a: node, n_b: node, n_c: node, n_d: node },
  edges: [
    { from: 'n_a', port: 'x', to: 'n_b' },
    { from: 'n_a', port: 'y', to: 'n_c' },
    { from: 'n_c', port: 'done', to: 'n_a' },
  ],
}

test('a drawing without places is laid out in columns from the entry, circles and strays included', () => {
  const places = sketchLayout(flow)
  const column = (id: string) => places.get(id)?.[0]
  expect(column('n_b')).toBe(column('n_c'))
  expect(column('n_b')).toBeGreaterThan(column('n_a') ?? Number.NaN)
  expect(places.get('n_b')?.[1]).not.toBe(places.get('n_c')?.[1])
  expect(column('n_d')).toBe(column('n_a'))
})

test('a drawing with a place for every node is shown as it was drawn', () => {
  const layout = { n_a: [0, 0], n_b: [10, 20], n_c: [30, 40], n_d: [50, 60] } as Record<
    string,
    [number, number]
  >
  expect(sketchLayout({ ...flow, layout }).get('n_c')).toEqual([30, 40])
})
