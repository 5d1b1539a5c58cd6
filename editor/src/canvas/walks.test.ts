import type { Flow } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { flowOrder } from '../document/flowOrder.ts'
import { walkEdges } from './walkEdges.ts'
import { walkFlow } from './walkFlow.ts'

const node = { type: 'exit', v: 1, settings: {} }
/** One asks, two answer, and both lead to the end; one stands apart. */
const flow: Flow = {
  format: 1,
  title: {},
  entry: 'n_ask',
  settings: {},
  nodes: { n_apart: node, n_end: node, n_no: node, n_yes: node, n_ask: node },
  edges: [
    { from: 'n_ask', port: 'yes', to: 'n_yes' },
    { from: 'n_ask', port: 'no', to: 'n_no' },
    { from: 'n_yes', port: 'done', to: 'n_end' },
    { from: 'n_no', port: 'done', to: 'n_end' },
  ],
}

test('cards are ordered as people pass them, what nobody reaches comes last', () => {
  expect(flowOrder(flow)).toEqual(['n_ask', 'n_yes', 'n_no', 'n_end', 'n_apart'])
})

test('arrows lead forward, back the way one came, and between siblings', () => {
  expect(walkFlow(flow, 'n_ask', 'forward')).toBe('n_yes')
  expect(walkFlow(flow, 'n_yes', 'next')).toBe('n_no')
  expect(walkFlow(flow, 'n_no', 'previous')).toBe('n_yes')
  expect(walkFlow(flow, 'n_end', 'back')).toBe('n_yes')
  expect(walkFlow(flow, 'n_end', 'back', 'n_no')).toBe('n_no')
  expect(walkFlow(flow, 'n_end', 'forward')).toBeUndefined()
})

test('from an edge arrows lead to both its cards and to the other edges of the same card', () => {
  expect(walkEdges(flow, 'n_ask yes', 'forward')).toEqual({ node: 'n_yes' })
  expect(walkEdges(flow, 'n_ask yes', 'back')).toEqual({ node: 'n_ask' })
  expect(walkEdges(flow, 'n_ask yes', 'next')).toEqual({ edge: 'n_ask no' })
  expect(walkEdges(flow, 'n_ask yes', 'previous')).toBeUndefined()
})
