import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Canvas } from '../canvas/Canvas.tsx'
import { connect } from '../document/connect.ts'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { BoardBoxes } from './BoardBoxes.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Boxes are fetched when they are first asked for; a busy machine takes its time. */
const patience = { timeout: 20_000 }
const board = (
  <>
    <Canvas openNode={undefined} />
    <BoardBoxes />
  </>
)
const card = (id: string) => document.querySelector<HTMLElement>(`[data-node="${id}"]`) as HTMLElement
const press = (key: string, held: object = {}) => fireEvent.keyDown(document.body, { key, ...held })

// First, while the box has still to be fetched.
test('what is typed while the search is on its way is searched for, and changes nothing', async () => {
  const { flow, editing } = await renderDrawing(board)
  press('/')
  for (const key of ['n', 'f', 'x', 'Backspace']) press(key)
  expect(screen.queryByRole('combobox')).toBeNull()
  press('Escape')
  expect(editing.view.getState().box).toBeUndefined()
  press('/')
  for (const key of ['h', 'e', 'l', 'l', 'n', 'Backspace', 'o']) press(key)
  const box = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search the drawing' }, patience)
  expect(box.value).toBe('hello')
  expect(screen.getAllByRole('option')).toHaveLength(1)
  expect(flow()).toBe(smallFlow)
})

test('a command that is typed and entered while the box is on its way is done', async () => {
  const { flow, editing } = await renderDrawing(board)
  act(() => editing.view.getState().select({ nodes: ['n_wait'] }))
  press('k', { ctrlKey: true })
  for (const key of [...'add: exit', 'Enter']) press(key)
  expect(screen.queryByRole('combobox')).toBeNull()
  await waitFor(() => expect(Object.keys(flow().nodes)).toHaveLength(5), patience)
  expect(flow().edges.some(({ from, port }) => from === 'n_wait' && port === 'done')).toBe(true)
  expect(editing.view.getState().box).toBeUndefined()
})

test('Escape leads from the box back to the card one stood on; Enter within an input method chooses nothing', async () => {
  await renderDrawing(board)
  card('n_msg').focus()
  fireEvent.keyDown(card('n_msg'), { key: '/' })
  const box = await screen.findByRole('combobox', { name: 'Search the drawing' }, patience)
  await waitFor(() => expect(document.activeElement).toBe(box))
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
  expect(screen.getByRole('combobox', { name: 'Search the drawing' })).toBe(box)
  fireEvent.keyDown(box, { key: 'Escape' })
  await waitFor(() => expect(document.activeElement).toBe(card('n_msg')))
})

test('a slash finds a card by what it says to customers, and Enter goes there', async () => {
  const { editing } = await renderDrawing(board)
  press('/')
  const box = await screen.findByRole('combobox', { name: 'Search the drawing' }, patience)
  expect(screen.getAllByRole('option')).toHaveLength(4)
  fireEvent.change(box, { target: { value: 'hello' } })
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Greeting'),
  ])
  fireEvent.keyDown(box, { key: 'Enter' })
  await waitFor(() => expect([...editing.view.getState().nodes]).toEqual(['n_msg']))
  expect(screen.queryByRole('combobox', { name: 'Search the drawing' })).toBeNull()
})

test('the search finds numbers in settings, and the goals of the journey', async () => {
  const settings = { goals: [{ id: 'g', event: 'order.paid', window: '30d' }] }
  const offer = { type: 'offer', v: 1, settings: { pool: 'gift', worth: 4711 } }
  const flow = { ...smallFlow, settings, nodes: { ...smallFlow.nodes, n_gift: offer } }
  await renderDrawing(board, { flow })
  press('/')
  const box = await screen.findByRole('combobox', { name: 'Search the drawing' }, patience)
  const found = () => screen.queryAllByRole('option').map(({ dataset }) => dataset.item)
  fireEvent.change(box, { target: { value: '4711' } })
  expect(found()).toEqual(['n_gift'])
  fireEvent.change(box, { target: { value: 'order.paid' } })
  expect(found()).toEqual(['journey'])
})

test('the box of commands undoes, adds nodes, and names the keys', async () => {
  const { flow, editing } = await renderDrawing(board)
  act(() => editing.view.getState().select({ nodes: ['n_wait'] }))
  press('k', { ctrlKey: true })
  const box = await screen.findByRole('combobox', { name: 'All commands' }, patience)
  fireEvent.change(box, { target: { value: 'add: exit' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  await waitFor(() => expect(Object.keys(flow().nodes)).toHaveLength(5))
  expect(flow().edges.some(({ from, port }) => from === 'n_wait' && port === 'done')).toBe(true)
  press('k', { metaKey: true })
  const again = await screen.findByRole('combobox', { name: 'All commands' }, patience)
  fireEvent.change(again, { target: { value: 'undo' } })
  expect(screen.getByRole('option').textContent).toContain('Z')
  fireEvent.keyDown(again, { key: 'Enter' })
  await waitFor(() => expect(flow()).toEqual(smallFlow))
})

test('the box of commands puts another step in the place of the one that is selected, with its lines', async () => {
  const flow = connect(smallFlow, { from: 'n_msg', port: 'sent', to: 'n_wait' })
  const { flow: now, editing } = await renderDrawing(board, { flow })
  act(() => editing.view.getState().select({ nodes: ['n_wait'] }))
  press('k', { ctrlKey: true })
  const box = await screen.findByRole('combobox', { name: 'All commands' }, patience)
  fireEvent.change(box, { target: { value: 'replace by: exit' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  await waitFor(() => expect(now().nodes.n_wait).toBeUndefined())
  const led = now().edges.find(({ from }) => from === 'n_msg')
  expect(now().nodes[led?.to ?? '']?.type).toBe('exit')
  act(() => editing.document.getState().undo())
  expect(now()).toBe(flow)
})

test('a question mark lists the keys in the language of the screen', async () => {
  await renderDrawing(board, { language: 'zh-CN' })
  press('?', { shiftKey: true })
  const help = await screen.findByRole('dialog', { name: '快捷键与连线说明' }, patience)
  expect(within(help).getByText('搜索画布')).toBeDefined()
  press('a')
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('keys mean the drawing also while the page around it has the focus, as after a click on its background', async () => {
  const { flow } = await renderDrawing(<main tabIndex={-1}>{board}</main>)
  const page = document.querySelector('main') as HTMLElement
  page.focus()
  fireEvent.keyDown(page, { key: 'n' })
  expect(flow().notes).toHaveLength(1)
})

test('who may only read is offered no key that changes anything', async () => {
  await renderDrawing(board, { readOnly: true })
  press('a')
  press('?', { shiftKey: true })
  const help = await screen.findByRole('dialog', {}, patience)
  expect(within(help).queryByText('Delete what is selected')).toBeNull()
  expect(within(help).getByText('Show everything')).toBeDefined()
})

test('a plus beside a way out puts a node behind it, in one step to undo', async () => {
  const { flow, editing } = await renderDrawing(board)
  fireEvent.pointerEnter(card('n_wait'))
  fireEvent.click(within(card('n_wait')).getByRole('button', { name: 'Add a node behind “Then”' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Exit' }, patience))
  const led = flow().edges.find(({ from }) => from === 'n_wait')
  expect(flow().nodes[led?.to ?? '']?.type).toBe('exit')
  await waitFor(() => expect(document.activeElement).toBe(card(led?.to ?? '')))
  expect(within(card('n_wait')).queryByRole('button', { name: /Add a node/ })).toBeNull()
  act(() => editing.document.getState().undo())
  expect(flow()).toEqual(smallFlow)
})

test('arrows lead from the search of node types into the list and back', async () => {
  await renderDrawing(board)
  fireEvent.doubleClick(document.querySelector('.react-flow__pane') as Element, {
    clientX: 300,
    clientY: 200,
  })
  const search = await screen.findByRole('searchbox', {}, patience)
  act(() => search.focus())
  fireEvent.keyDown(search, { key: 'ArrowDown' })
  const first = document.activeElement as HTMLElement
  expect(first.dataset.palette).toBeDefined()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(document.activeElement).not.toBe(first)
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' })
  fireEvent.keyDown(first, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(search)
})

test('two clicks on the background add a node there', async () => {
  const { flow } = await renderDrawing(board)
  const pane = document.querySelector('.react-flow__pane') as Element
  fireEvent.doubleClick(pane, { clientX: 300, clientY: 200 })
  fireEvent.change(await screen.findByRole('searchbox', {}, patience), { target: { value: 'offer' } })
  fireEvent.click(screen.getByRole('button', { name: 'Offer' }))
  expect(Object.values(flow().nodes).filter(({ type }) => type === 'offer')).toHaveLength(1)
})

test('a line behind a wait is broken, a line that goes on at once is whole', async () => {
  const flow = connect(smallFlow, { from: 'n_wait', port: 'done', to: 'n_end' })
  await renderDrawing(board, { flow })
  await waitFor(() => expect(document.querySelectorAll('.flow-edge')).toHaveLength(2))
  const broken = [...document.querySelectorAll('.is-rested')].map((path) =>
    path.closest('.react-flow__edge')?.getAttribute('data-id'),
  )
  expect(broken).toEqual(['n_wait done'])
})
