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

const named = (title: string) => ({
  ...smallFlow,
  nodes: { ...smallFlow.nodes, n_wait: { type: 'wait', v: 1, settings: {}, title } },
})
const manyNodes = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`n_${i}`, smallFlow.nodes.n_wait]))

test('names in letters from right to left, of emoji and of a half sign are read as they were written', () => {
  for (const title of ['مرحبا بعودتك', '👨‍👩‍👧‍👦🎁', 'שלום — hello', '\ud83d'])
    expect(readFlowFile(JSON.stringify(named(title)))).toEqual({ flow: named(title) })
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
  [
    'notes',
    JSON.stringify({
      ...smallFlow,
      notes: Array.from({ length: 501 }, (_, i) => ({ id: `a${i}`, text: '', at: [0, 0] })),
    }),
  ],
  ['tooMany', JSON.stringify({ ...smallFlow, nodes: manyNodes(5_000) })],
  ['longName', JSON.stringify(named('x'.repeat(50_000)))],
  [
    'longName',
    JSON.stringify({ ...smallFlow, groups: [{ id: 'g', title: '长'.repeat(50_000), nodes: [] }] }),
  ],
  ['tooLarge', JSON.stringify({ ...smallFlow, x: { big: 'x'.repeat(9 * 1024 * 1024) } })],
])('a file that is something else is refused as %s', (refused, text) => {
  expect(readFlowFile(text)).toEqual({ refused })
})
