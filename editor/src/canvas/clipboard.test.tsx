import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { changeTitle } from '../document/changeNode.ts'
import { connect } from '../document/connect.ts'
import { groupNodes } from '../document/groupNodes.ts'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { useToasts } from '../ui/toast.ts'
import { Canvas } from './Canvas.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  useToasts.setState({ toasts: [] })
})

/** What lies on the clipboard of this machine: the same for every page. */
const clipboard = { text: '' }
async function press(kind: 'copy' | 'cut' | 'paste'): Promise<void> {
  const event = new Event(kind, { bubbles: true, cancelable: true })
  const clipboardData = {
    setData: (_: string, text: string) => {
      clipboard.text = text
    },
    getData: () => clipboard.text,
  }
  Object.defineProperty(event, 'clipboardData', { value: clipboardData })
  await act(async () => {
    document.body.dispatchEvent(event)
    await vi.dynamicImportSettled()
  })
}

const wired = groupNodes(connect(smallFlow, { from: 'n_wait', port: 'done', to: 'n_end' }), {
  id: 'g',
  title: 'Care',
  nodes: ['n_wait', 'n_end'],
})
const open = async (options: Parameters<typeof renderDrawing>[1] = {}) => {
  const drawing = await renderDrawing(<Canvas openNode={undefined} />, { flow: wired, ...options })
  await waitFor(() => expect(document.querySelector('[data-node]')).not.toBeNull())
  return drawing
}
const told = () => useToasts.getState().toasts.map(({ title, about }) => [title, about])

test('steps are carried to another journey with their lines and their frame, under ids of their own', async () => {
  const { editing } = await open()
  act(() => editing.view.getState().select({ nodes: ['n_wait', 'n_end'] }))
  await press('copy')
  expect(editing.view.getState().said).toBe('Copied 2 steps and notes')
  cleanup()
  const other = await open({ flow: changeTitle(smallFlow, 'n_wait', 'Their own') })
  await press('paste')
  const { nodes, edges, groups } = other.flow()
  expect(nodes.n_wait?.title).toBe('Their own')
  const [first = '', second = ''] = [...other.editing.view.getState().nodes]
  expect([nodes[first]?.type, nodes[second]?.type].sort()).toEqual(['exit', 'wait'])
  expect(edges).toHaveLength(smallFlow.edges.length + 1)
  expect(groups).toMatchObject([{ title: 'Care', nodes: expect.arrayContaining([first, second]) }])
  act(() => other.editing.document.getState().undo())
  expect(other.flow().nodes).toEqual(changeTitle(smallFlow, 'n_wait', 'Their own').nodes)
})

test('cut takes steps away and puts them on the clipboard, as one step to undo', async () => {
  const { editing, flow } = await open()
  act(() => editing.view.getState().select({ nodes: ['n_wait'] }))
  await press('cut')
  expect(flow().nodes.n_wait).toBeUndefined()
  expect(JSON.parse(clipboard.text).nodes.n_wait).toEqual(wired.nodes.n_wait)
  act(() => editing.document.getState().undo())
  expect(flow()).toBe(wired)
})

test('an entry alone is not copied, and that is said: what lay on the clipboard would be pasted instead', async () => {
  const { editing } = await open()
  clipboard.text = 'before'
  act(() => editing.view.getState().select({ nodes: ['n_in'] }))
  await press('copy')
  expect(clipboard.text).toBe('before')
  expect(told()).toEqual([
    ['The entry is not copied', 'A journey has exactly one. Select other steps as well.'],
  ])
})

test.each([
  ['a workflow of n8n', '{"nodes":[{"name":"Start"}],"connections":{}}', 'n8n'],
  ['a diagram', 'flowchart LR\n a --> b', 'Mermaid'],
  ['a web page', '<!doctype html><p>hello', 'web page'],
  ['steps of a newer Rekindle', '{"rekindle":"nodes","v":99}', 'newer'],
])('%s is refused in words, and the drawing stays as it was', async (_, text, word) => {
  const { flow } = await open()
  clipboard.text = text
  await press('paste')
  expect(told()).toEqual([["This can't be pasted here", expect.stringContaining(word)]])
  expect(flow()).toBe(wired)
})

test('into a version that can only be read nothing is pasted or cut, and that is said', async () => {
  const { editing, flow } = await open({ readOnly: true })
  act(() => editing.view.getState().select({ nodes: ['n_wait'] }))
  await press('cut')
  expect(JSON.parse(clipboard.text).nodes.n_wait).toBeDefined()
  await press('paste')
  expect(flow()).toBe(wired)
  expect(told()).toEqual([["This can't be pasted here", expect.stringContaining('only be read')]])
})

test('a name of 50 kB is refused; one from right to left and with emoji comes through', async () => {
  const { editing, flow } = await open()
  const named = (title: string) =>
    JSON.stringify({
      rekindle: 'nodes',
      v: 1,
      nodes: { n_a: { ...wired.nodes.n_wait, title } },
      edges: [],
      layout: { n_a: [0, 0] },
    })
  clipboard.text = named('x'.repeat(50_000))
  await press('paste')
  expect(flow()).toBe(wired)
  clipboard.text = named('مرحبا 👩🏽‍🚒')
  await press('paste')
  const [made = ''] = editing.view.getState().nodes
  expect(flow().nodes[made]?.title).toBe('مرحبا 👩🏽‍🚒')
  await waitFor(() => expect(document.querySelector(`[data-node="${made}"] p[dir="auto"]`)).not.toBeNull())
})
