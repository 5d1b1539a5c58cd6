import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { NodeActions } from './NodeActions.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Entry → message → wait → exit. */
const chain = {
  ...smallFlow,
  edges: [
    ...smallFlow.edges,
    { from: 'n_msg', port: 'sent', to: 'n_wait' },
    { from: 'n_wait', port: 'done', to: 'n_end' },
  ],
}

async function open(id: string, language: 'en' | 'zh-CN' = 'en') {
  const drawing = await renderDrawing(<NodeActions id={id} />, { flow: chain, language })
  act(() => drawing.editing.view.getState().select({ nodes: [id] }))
  const choose = async (name: string | RegExp) => {
    const more = screen.getByRole('button', { name: language === 'en' ? 'More' : '更多' })
    fireEvent.keyDown(more, { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitem', { name }))
    await waitFor(() => expect(document.activeElement).toBe(more))
  }
  return { ...drawing, choose }
}

test('a node is disabled and enabled from its menu, and both can be undone', async () => {
  const { choose, flow, editing } = await open('n_wait')
  await choose('Disable')
  expect(flow().nodes.n_wait?.disabled).toBe(true)
  await choose('Enable')
  expect(flow().nodes.n_wait).toEqual(chain.nodes.n_wait)
  act(() => editing.document.getState().undo())
  expect(flow().nodes.n_wait?.disabled).toBe(true)
})

test('a node is disabled with all that follows only from it; the exit stays what it is', async () => {
  const { choose, flow } = await open('n_msg')
  await choose(/^Disable this and all/)
  const disabled = Object.entries(flow().nodes).filter(([, node]) => node.disabled)
  expect(disabled.map(([id]) => id)).toEqual(['n_msg', 'n_wait'])
})

test('a wait is replaced by a note that keeps its lines and stands where it stood', async () => {
  const { choose, flow } = await open('n_wait')
  await choose('Note')
  const [id = '', node] = Object.entries(flow().nodes).find(([, { type }]) => type === 'note') ?? []
  expect(node).toBeDefined()
  expect(flow().nodes.n_wait).toBeUndefined()
  expect(flow().layout?.[id]).toEqual(chain.layout?.n_wait)
  expect(flow().edges).toContainEqual({ from: 'n_msg', port: 'sent', to: id })
  expect(flow().edges).toContainEqual({ from: id, port: 'done', to: 'n_end' })
})

test('an exit can be replaced but not disabled, also in Chinese', async () => {
  await open('n_end', 'zh-CN')
  fireEvent.keyDown(screen.getByRole('button', { name: '更多' }), { key: 'Enter' })
  await screen.findByText('替换为')
  expect(screen.queryByRole('menuitem', { name: '停用' })).toBeNull()
})
