import { expect, test } from 'vitest'
import { hashFlow } from './hashFlow.ts'

const flow = {
  format: 1,
  nodes: { n_a: { type: 'exit', settings: { reason: 'completed' } } },
  layout: { n_a: [0, 0] },
}

test('moving a box about and writing notes changes nothing for anybody', () => {
  expect(hashFlow({ ...flow, layout: { n_a: [9, 9] }, notes: [{ id: 'x' }] })).toBe(hashFlow(flow))
})

test('the order of keys says nothing, the order of a list does', () => {
  expect(hashFlow({ nodes: flow.nodes, format: 1 })).toBe(hashFlow({ format: 1, nodes: flow.nodes }))
  expect(hashFlow({ edges: [1, 2] })).not.toBe(hashFlow({ edges: [2, 1] }))
})

test('another reason on an exit is another drawing', () => {
  const other = { ...flow, nodes: { n_a: { type: 'exit', settings: { reason: 'returned' } } } }
  expect(hashFlow(other)).not.toBe(hashFlow(flow))
})
