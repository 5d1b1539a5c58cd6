import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { BoardBoxes } from '../board/BoardBoxes.tsx'
import { Canvas } from '../canvas/Canvas.tsx'
import { Palette } from '../palette/Palette.tsx'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { useToasts } from '../ui/toast.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const patience = { timeout: 20_000 }
const page = (
  <>
    <Palette />
    <Canvas openNode={undefined} />
    <BoardBoxes />
  </>
)

/** A server that keeps blocks, and nothing else. */
async function open(blocks: object[] = []) {
  const drawing = await renderDrawing(page, {
    answer: (path) => (path.includes('/blocks') ? blocks : undefined),
  })
  const asked: { method: string; body: unknown }[] = []
  const before = globalThis.fetch
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (!path.includes('/blocks')) return before(path, init)
    const method = init.method ?? 'GET'
    const body = init.body ? JSON.parse(String(init.body)) : undefined
    if (method !== 'GET') asked.push({ method, body })
    if (method === 'POST') blocks.push({ ...body, id: 'b1', savedBy: 'Lin Yue', savedAt: '' })
    if (method === 'DELETE') blocks.splice(0)
    return new Response(JSON.stringify(method === 'GET' ? blocks : (blocks.at(-1) ?? {})))
  })
  return { ...drawing, asked }
}

const shelf = () => screen.findByRole('region', { name: 'Blocks' }, patience)

test('what is selected is saved as a block, and put into the drawing again under new ids', async () => {
  const { flow, editing, asked } = await open()
  act(() => editing.view.getState().select({ nodes: ['n_msg', 'n_wait'] }))
  fireEvent.click(await screen.findByRole('button', { name: 'Save as block …' }, patience))
  const dialog = await screen.findByRole('dialog', { name: 'Save as a block' }, patience)
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Name' }), { target: { value: 'تحية 🎁' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save block' }))
  const item = await within(await shelf()).findByRole('button', { name: 'تحية 🎁' }, patience)
  expect(asked).toMatchObject([
    { method: 'POST', body: { title: 'تحية 🎁', clip: { nodes: { n_msg: smallFlow.nodes.n_msg } } } },
  ])
  fireEvent.click(item)
  await waitFor(() => expect(Object.keys(flow().nodes)).toHaveLength(6))
  expect(Object.values(flow().nodes).filter(({ type }) => type === 'channel')).toHaveLength(2)
})

test('an entry alone is no block, and that is said', async () => {
  const { editing } = await open()
  act(() => editing.view.getState().select({ nodes: ['n_in'] }))
  act(() => editing.view.getState().openBox('saveBlock'))
  await waitFor(() => expect(editing.view.getState().box).toBeUndefined(), patience)
  expect(useToasts.getState().toasts.at(-1)?.title).toBe('There is nothing to save')
})

test('a block of more nodes than a journey may have is refused in words, and the drawing stays', async () => {
  const node = { type: 'wait', v: 1, settings: {} }
  const nodes = Object.fromEntries(Array.from({ length: 1_998 }, (_, i) => [`n_${i}`, node]))
  const clip = { rekindle: 'nodes', v: 1, nodes, edges: [], layout: {} }
  const { flow } = await open([{ id: 'b', title: 'Huge', about: '', clip, savedBy: '', savedAt: '' }])
  fireEvent.click(await within(await shelf()).findByRole('button', { name: 'Huge' }, patience))
  await waitFor(() => expect(useToasts.getState().toasts.at(-1)?.title).toBe("This can't be pasted here"))
  expect(flow()).toBe(smallFlow)
})

test('a block is deleted only after a question that says what stays', async () => {
  const clip = { rekindle: 'nodes', v: 1, nodes: { n_a: smallFlow.nodes.n_wait }, edges: [], layout: {} }
  const { asked } = await open([{ id: 'b', title: 'Old', about: '', clip, savedBy: '', savedAt: '' }])
  const more = await within(await shelf()).findByRole(
    'button',
    { name: 'What can be done with “Old”' },
    patience,
  )
  fireEvent.pointerDown(more, { button: 0 })
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete …' }))
  const question = await screen.findByRole('dialog', { name: 'Delete the block “Old”?' })
  expect(question.textContent).toContain('Journeys it was put into stay as they are.')
  expect(asked).toEqual([])
  fireEvent.click(within(question).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(asked).toEqual([{ method: 'DELETE', body: undefined }]))
})
