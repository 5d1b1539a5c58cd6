import type { Flow } from '@rekindle/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands, bare as start } from '../../testing/drawnChanges.ts'
import { lineKey, unionFlow } from './unionFlow.ts'

const size = { width: 248, height: 82 }
const node = { type: 'box', v: 1, settings: { experiment: 'e', arms: 1 } }
const drawing = (layout: Record<string, [number, number]>, edges: string[]): Flow => ({
  ...start,
  entry: 'n_a',
  nodes: Object.fromEntries(Object.keys(layout).map((id) => [id, node])),
  edges: edges.map((edge) => {
    const [from = '', to = ''] = edge.split(' ')
    return { from, port: 'p0', to }
  }),
  layout,
})

test('a step that is gone lies where it lay beside its neighbour, also when that was moved', () => {
  const before = drawing({ n_a: [0, 0], n_b: [344, 0] }, ['n_a n_b'])
  const after = drawing({ n_a: [1_000, 500] }, [])
  expect(unionFlow(before, after, () => size).flow.layout?.n_b).toEqual([1_344, 500])
})

test('it makes way for the step that took its place, with room for its mark', () => {
  const before = drawing({ n_a: [0, 0], n_b: [344, 0] }, ['n_a n_b'])
  const after = drawing({ n_a: [0, 0], n_c: [344, 0] }, ['n_a n_c'])
  const { flow, edges } = unionFlow(before, after, () => size)
  expect(flow.layout?.n_c).toEqual([344, 0])
  expect(flow.layout?.n_b).toEqual([344, 138])
  expect([...edges]).toEqual([
    ['n_a p0 n_b', 'removed'],
    ['n_a p0 n_c', 'added'],
  ])
})

test('everything of both drawings is on it, and no card that is gone lies on another', () => {
  const some = fc.array(commands, { maxLength: 12 })
  fc.assert(
    fc.property(some, some, (first, then) => {
      const before = first.reduce((flow, { change }) => change(flow), start)
      const after = then.reduce((flow, { change }) => change(flow), before)
      const { flow, edges } = unionFlow(before, after, () => size)
      expect(new Set(Object.keys(flow.nodes))).toEqual(
        new Set([...Object.keys(before.nodes), ...Object.keys(after.nodes)]),
      )
      expect(new Set(flow.edges.map(lineKey))).toEqual(
        new Set([...before.edges, ...after.edges].map(lineKey)),
      )
      for (const edge of flow.edges) {
        const [was, is] = [before, after].map((one) =>
          one.edges.some((other) => lineKey(other) === lineKey(edge)),
        )
        expect(edges.get(lineKey(edge))).toBe(was && is ? undefined : is ? 'added' : 'removed')
      }
      for (const id of Object.keys(before.nodes).filter((one) => !(one in after.nodes)))
        for (const [other, [x, y]] of Object.entries(flow.layout ?? {})) {
          const [mine, top] = flow.layout?.[id] ?? [0, 0]
          const apart = Math.abs(mine - x) >= size.width || Math.abs(top - y) >= size.height
          expect(other === id || apart).toBe(true)
        }
    }),
    { numRuns: 60 },
  )
})
