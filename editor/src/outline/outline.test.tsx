import type { FlowNode } from '@rekindle/runtime'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { BoardBoxes } from '../board/BoardBoxes.tsx'
import { connect } from '../document/connect.ts'
import { languages } from '../i18n/languages.ts'
import { loadTexts } from '../i18n/loadTexts.ts'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { columns } from './columns.ts'
import { leads } from './Outline.ts'
import { OutlineView } from './OutlineView.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const msg = smallFlow.nodes.n_msg as FlowNode
/** The audience, a message, a wait, an exit, one behind the other. */
const inLine = [
  { from: 'n_msg', port: 'sent', to: 'n_wait' },
  { from: 'n_wait', port: 'done', to: 'n_end' },
].reduce(connect, {
  ...smallFlow,
  nodes: { ...smallFlow.nodes, n_msg: { ...msg, settings: { ...msg.settings, whenSuppressed: 'continue' } } },
})

const open = (options: Parameters<typeof renderDrawing>[1] = { flow: inLine }) =>
  renderDrawing(<OutlineView openNode={undefined} />, options)
const rows = () => screen.getAllByRole('row').slice(1)
/** The first line of the first cell. */
const nameOf = (row: HTMLElement) =>
  (row.querySelector('[data-title]') ?? within(row).getAllByRole('gridcell')[0])?.textContent
const focused = () => nameOf(document.activeElement as HTMLElement)
const press = (key: string, held: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held })
const begin = () => act(() => rows()[0]?.focus())

test('the journey is a table of contents: arrows go from row to row, and what has the focus is selected', async () => {
  const { editing } = await open()
  expect(rows().map(nameOf)).toEqual(['Audience entry', 'Greeting', 'Wait', 'Exit'])
  begin()
  press('ArrowDown')
  expect(focused()).toBe('Greeting')
  expect([...editing.view.getState().nodes]).toEqual(['n_msg'])
  press('End')
  expect(focused()).toBe('Exit')
  press('Home')
  expect(focused()).toBe('Audience entry')
  press('w')
  expect(focused()).toBe('Wait')
})

test('Insert puts a step behind the row, before what stood there, in one step to undo', async () => {
  const { flow, editing } = await open()
  begin()
  press('ArrowDown')
  press('Insert')
  fireEvent.click(await screen.findByRole('button', { name: 'Offer' }))
  await waitFor(() => expect(focused()).toBe('Offer'))
  expect(rows().map(nameOf)).toEqual(['Audience entry', 'Greeting', 'Offer', 'Wait', 'Exit'])
  act(() => editing.document.getState().undo())
  expect(flow()).toEqual(inLine)
})

test('F2 renames in the language of the screen, Escape leaves the name as it was', async () => {
  const { flow } = await open({ flow: inLine, language: 'zh-CN' })
  begin()
  press('ArrowDown')
  press('F2')
  const field = screen.getByRole('textbox')
  fireEvent.change(field, { target: { value: '你好' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(flow().nodes.n_msg?.title).toEqual({ en: 'Greeting', 'zh-CN': '你好' })
  await waitFor(() => expect(focused()).toContain('你好'))
  press('F2')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'x' } })
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
  expect(flow().nodes.n_msg?.title).toEqual({ en: 'Greeting', 'zh-CN': '你好' })
})

test('Delete takes a step away and goes to the row before it; undo brings it back', async () => {
  const { flow, editing } = await open()
  begin()
  press('ArrowDown')
  press('ArrowDown')
  press('Delete')
  expect(flow().nodes.n_wait).toBeUndefined()
  await waitFor(() => expect(focused()).toBe('Greeting'))
  act(() => editing.document.getState().undo())
  expect(flow()).toEqual(inLine)
  press('Home')
  press('Delete')
  expect(flow().nodes.n_in).toBeDefined()
})

test('a way out is led to another step from a list, and taken off again', async () => {
  const { flow } = await open()
  begin()
  press('ArrowDown')
  press('>')
  const list = await screen.findByRole('combobox', { name: '“Sent” goes to …' })
  fireEvent.change(list, { target: { value: 'exit' } })
  fireEvent.keyDown(list, { key: 'Enter' })
  const led = () => flow().edges.find(({ from, port }) => from === 'n_msg' && port === 'sent')?.to
  await waitFor(() => expect(led()).toBe('n_end'))
  expect(rows().map(nameOf)).toContain('Nobody gets here: 1 step')
  press('>')
  const again = await screen.findByRole<HTMLInputElement>('combobox', { name: '“Sent” goes to …' })
  expect(again.value).toBe('')
  fireEvent.change(again, { target: { value: 'nowhere' } })
  fireEvent.keyDown(again, { key: 'Enter' })
  await waitFor(() => expect(led()).toBeUndefined())
})

test('rows are marked by Shift, and duplicated together', async () => {
  const { flow, editing } = await open()
  begin()
  press('ArrowDown')
  press('ArrowDown', { shiftKey: true })
  expect([...editing.view.getState().nodes]).toEqual(['n_msg', 'n_wait'])
  expect(screen.getAllByRole('row', { selected: true })).toHaveLength(2)
  press('d', { ctrlKey: true })
  expect(Object.keys(flow().nodes)).toHaveLength(6)
})

/** A fork: one way ends at once, one waits. */
const condition = {
  type: 'condition',
  v: 1,
  settings: {
    branches: [
      { id: 'a', title: 'Tier A', when: { attr: 'tier', is: 'eq', value: 'A' } },
      { id: 'b', title: 'Tier B', when: { attr: 'tier', is: 'eq', value: 'B' } },
    ],
  },
}
const forked = [
  { from: 'n_msg', port: 'sent', to: 'n_fork' },
  { from: 'n_fork', port: 'a', to: 'n_end' },
  { from: 'n_fork', port: 'b', to: 'n_wait' },
].reduce(connect, { ...smallFlow, nodes: { ...smallFlow.nodes, n_fork: condition } })

test('ways out of a fork are rows of their own, folded by Left and unfolded by Right, and say their level', async () => {
  await open({ flow: forked })
  const fork = screen.getByRole('row', { name: /^Condition/ })
  expect(fork.getAttribute('aria-expanded')).toBe('true')
  const way = screen.getByRole('row', { name: /^Tier A/ })
  expect([
    way.getAttribute('aria-level'),
    way.getAttribute('aria-posinset'),
    way.getAttribute('aria-setsize'),
  ]).toEqual(['2', '1', '3'])
  act(() => fork.focus())
  press('ArrowLeft')
  expect(screen.queryByRole('row', { name: /^Tier A/ })).toBeNull()
  press('ArrowRight')
  press('ArrowRight')
  expect(focused()).toContain('Tier A')
  press('ArrowLeft')
  press('ArrowLeft')
  expect(focused()).toBe('Condition')
})

test('Alt and an arrow changes which way out is asked first', async () => {
  const { flow, editing } = await open({ flow: forked })
  act(() => screen.getByRole('row', { name: /^Tier B/ }).focus())
  press('ArrowUp', { altKey: true })
  const branches = flow().nodes.n_fork?.settings.branches as { id: string }[]
  expect(branches.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(focused()).toContain('Tier B')
  expect(editing.view.getState().said).toBe('“Tier B” is way out 1 of 3 now')
  press('ArrowUp', { altKey: true })
  expect(flow().nodes.n_fork?.settings.branches).toBe(branches)
})

test('a step that was folded away is shown when something elsewhere selects it', async () => {
  const { editing } = await open({ flow: forked })
  act(() => screen.getByRole('row', { name: /^Condition/ }).focus())
  press('ArrowLeft')
  expect(screen.queryByRole('row', { name: /^Exit/ })).toBeNull()
  act(() => editing.view.getState().select({ nodes: ['n_end'] }))
  await waitFor(() => expect(screen.getByRole('row', { name: /^Exit/ }).tabIndex).toBe(0))
})

test('who may only read is offered nothing that changes anything', async () => {
  const { flow } = await open({ flow: inLine, readOnly: true })
  begin()
  press('ArrowDown')
  press('Delete')
  press('Insert')
  press('F2')
  expect(flow()).toBe(inLine)
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: /^Add a step/ })).toBeNull()
})

/** Presses the mouse on a button, and is about to let it go. */
const pressMouse = (name: string) =>
  fireEvent.pointerDown(screen.getByLabelText(name), { pointerType: 'mouse', button: 0 })
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())))

test('the menu of a row opens at the press, also when the row has moved on before the mouse is let go', async () => {
  const { editing } = await open()
  pressMouse('More for “Wait”')
  // Pressed on one row and let go on another: all that the page hears is a click on what holds both.
  fireEvent.click(screen.getByRole('treegrid'), { detail: 1 })
  await frame()
  expect(screen.getByText('Rename')).toBeDefined()
  expect([...editing.view.getState().nodes]).toEqual(['n_wait'])
})

test('one press goes from the menu of one row to that of another, and the same button closes it', async () => {
  const { editing } = await open()
  pressMouse('More for “Wait”')
  await frame()
  pressMouse('More for “Exit”')
  await frame()
  expect(screen.getAllByRole('menu')).toHaveLength(1)
  expect([...editing.view.getState().nodes]).toEqual(['n_end'])
  pressMouse('More for “Exit”')
  fireEvent.click(screen.getByLabelText('More for “Exit”'), { detail: 1 })
  expect(screen.queryByRole('menu')).toBeNull()
  await waitFor(() => expect(focused()).toBe('Exit'))
})

test('a press elsewhere closes the menu of a row, and the focus stays where it was pressed', async () => {
  await open()
  pressMouse('More for “Wait”')
  await frame()
  const elsewhere = screen.getByText('Fold all')
  fireEvent.pointerDown(elsewhere, { pointerType: 'mouse', button: 0 })
  act(() => elsewhere.focus())
  await frame()
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(elsewhere)
})

test('a finger opens the menu of a row when it is lifted: it may have wanted to scroll', async () => {
  await open()
  const button = screen.getByLabelText('More for “Wait”')
  fireEvent.pointerDown(button, { pointerType: 'touch', button: 0 })
  expect(screen.queryByRole('menu')).toBeNull()
  fireEvent.click(button, { detail: 1 })
  expect(screen.getByRole('menu')).toBeDefined()
})

test('the tools for numbers stand above the rows before there is a number: rows are not moved by them', async () => {
  const at = '/w/ws_1/journeys/jny_1'
  await renderDrawing(<OutlineView openNode={undefined} version={2} />, { flow: inLine, at })
  expect(screen.getByLabelText('Numbers of which days')).toBeDefined()
})

test('of two thousand steps only those in sight are drawn, and End goes to the last', async () => {
  const ids = Array.from({ length: 1_990 }, (_, i) => `n_x${i}`)
  const wait = smallFlow.nodes.n_wait as FlowNode
  const long = {
    ...inLine,
    nodes: { ...inLine.nodes, ...Object.fromEntries(ids.map((id) => [id, { ...wait, title: id }])) },
    edges: [
      ...inLine.edges.slice(0, 2),
      ...['n_wait', ...ids].map((from, i) => ({ from, port: 'done', to: ids[i] ?? 'n_end' })),
    ],
  }
  await open({ flow: long })
  expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('1995')
  expect(rows().length).toBeLessThan(100)
  begin()
  press('End')
  await waitFor(() => expect(focused()).toBe('Exit'))
})

test.each(languages)(
  'every column, and every place where a way leads, has its word in %s',
  async (language) => {
    const words = (await loadTexts(language)).outline as Record<string, object>
    expect(Object.keys(words.column ?? {}).sort()).toEqual([...columns].sort())
    expect(Object.keys(words.lead ?? {}).sort()).toEqual([...leads].sort())
  },
)

test('a Delete key that is held down deletes one step', async () => {
  const { flow } = await open()
  begin()
  press('End')
  press('Delete')
  await waitFor(() => expect(focused()).toBe('Wait'))
  press('Delete', { repeat: true })
  expect(Object.keys(flow().nodes)).toEqual(['n_in', 'n_msg', 'n_wait'])
})

test('a saved block is put behind the selected step from the box of commands, as on the canvas', async () => {
  const clip = { rekindle: 'nodes', v: 1, nodes: { n_a: smallFlow.nodes.n_wait }, edges: [], layout: {} }
  const block = { id: 'b', title: 'A pause', about: '', clip, savedBy: '', savedAt: '' }
  const page = (
    <>
      <OutlineView openNode={undefined} />
      <BoardBoxes />
    </>
  )
  const { flow, editing } = await renderDrawing(page, {
    flow: inLine,
    answer: (path) => (path.includes('/blocks') ? [block] : undefined),
  })
  begin()
  press('ArrowDown')
  await waitFor(() => expect(editing.view.getState().offers.get('blocks')).toHaveLength(1))
  press('k', { ctrlKey: true })
  const box = await screen.findByRole('combobox', { name: 'All commands' })
  fireEvent.change(box, { target: { value: 'a pause' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  await waitFor(() => expect(Object.keys(flow().nodes)).toHaveLength(5))
})
