import { expect, test } from 'vitest'
import { smallFlow } from '../testing/smallFlow.ts'
import { clipOf } from './Clip.ts'
import { readFlowFile } from './readFlowFile.ts'

test('a flow in a file is read as it was written', () => {
  expect(readFlowFile(JSON.stringify(smallFlow))).toEqual({ flow: smallFlow })
})

test('a flow with nothing but its entry is a journey, too', () => {
  const entry = smallFlow.nodes[smallFlow.entry]
  const flow = { ...smallFlow, nodes: { [smallFlow.entry]: entry }, edges: [], layout: {} }
  expect(readFlowFile(JSON.stringify(flow))).toHaveProperty('flow')
})

test('nodes copied from a canvas are no journey: they are pasted', () => {
  const clip = clipOf(smallFlow, Object.keys(smallFlow.nodes), [])
  expect(readFlowFile(JSON.stringify(clip))).toEqual({ refused: 'nodes' })
})

test.each([
  ['newer', JSON.stringify({ ...smallFlow, format: 2 })],
  ['n8n', '{"nodes":[{"name":"Start"}],"connections":{}}'],
  ['mermaid', 'flowchart LR\n a --> b'],
  ['html', '<!doctype html><p>hello'],
  ['json', '{"hello":"world"}'],
  ['text', 'Dear customer'],
  ['text', ''],
  ['broken', JSON.stringify({ ...smallFlow, edges: 'none' })],
])('a file that is something else is refused as %s', (refused, text) => {
  expect(readFlowFile(text)).toEqual({ refused })
})
