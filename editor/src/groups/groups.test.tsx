import type { Flow } from '@rekindle/runtime'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Canvas } from '../canvas/Canvas.tsx'
import { createCommands } from '../canvas/createCommands.ts'
import { connect } from '../document/connect.ts'
import { changeGroup, groupNodes } from '../document/groupNodes.ts'
import { Inspector } from '../inspector/Inspector.tsx'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const patience = { timeout: 20_000 }
const board = (
  <>
    <Canvas openNode={undefined} />
    <Inspector />
  </>
)
const press = (key: string, held: object = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...held })
const lead = (flow: Flow, from: string, port: string, to: string) => connect(flow, { from, port, to })
const drawn = lead(lead(smallFlow, 'n_msg', 'sent', 'n_wait'), 'n_wait', 'done', 'n_end')
const grouped = groupNodes(drawn, { id: 'g', title: 'Reminders', nodes: ['n_msg', 'n_wait'] })
const collapsed = changeGroup(grouped, 'g', { collapsed: true })
const lines = () =>
  [...document.querySelectorAll('.react-flow__edge')].map((line) => line.getAttribute('data-id'))

test('Control and G frame what is selected and ask for a name; the frame collapses to one tile and opens again', async () => {
  const { flow, editing } = await renderDrawing(board, { flow: drawn })
  act(() => editing.view.getState().select({ nodes: ['n_msg', 'n_wait'] }))
  press('g', { ctrlKey: true })
  const name = await screen.findByRole('textbox', { name: 'Name of the group' }, patience)
  fireEvent.change(name, { target: { value: 'Reminders' } })
  fireEvent.blur(name)
  expect(flow().groups).toMatchObject([{ title: 'Reminders', nodes: ['n_msg', 'n_wait'] }])
  expect(screen.getByRole('group', { name: 'Group “Reminders”, 2 steps' })).toBeDefined()
  press('g')
  const tile = await screen.findByRole('article', {
    name: /^Collapsed group “Reminders”: 2 steps · 1 way in · 1 way out, \d problem/,
  })
  expect(document.querySelector('[data-node="n_msg"]')).toBeNull()
  expect(editing.view.getState().said).toBe('“Reminders” collapsed: 2 steps')
  await waitFor(() => expect(document.activeElement).toBe(tile))
  press('Enter', {}, tile)
  expect(document.querySelector('[data-node="n_msg"]')).not.toBeNull()
  press('g', { ctrlKey: true, shiftKey: true })
  expect(flow()).toEqual(drawn)
})

test('a collapsed group hides the lines inside, and people walk around it by arrows', async () => {
  const { editing } = await renderDrawing(board, { flow: collapsed })
  await waitFor(() => expect(lines()).toEqual(['n_in joined', 'bundle:group:g n_end']))
  const entry = document.querySelector('[data-node="n_in"]') as Element
  press('ArrowRight', {}, entry)
  const tile = screen.getByRole('article', { name: /Collapsed group/ })
  await waitFor(() => expect(document.activeElement).toBe(tile))
  expect([...editing.view.getState().nodes]).toEqual(['n_msg', 'n_wait'])
  press('ArrowRight', {}, tile)
  expect([...editing.view.getState().nodes]).toEqual(['n_end'])
})

test('what is deleted, copied and moved with a collapsed group is all that is in it', async () => {
  const { flow, editing } = await renderDrawing(board, { flow: collapsed })
  act(() => editing.view.getState().select({ nodes: ['n_msg', 'n_wait'] }))
  press('d', { ctrlKey: true })
  expect(flow().groups).toHaveLength(2)
  expect(flow().groups?.[1]).toMatchObject({ title: 'Reminders', collapsed: true })
  expect(Object.keys(flow().nodes)).toHaveLength(6)
  act(() => editing.view.getState().select({ nodes: ['n_msg', 'n_wait'] }))
  press('Delete')
  expect(flow().groups).toHaveLength(1)
  expect(flow().nodes.n_msg).toBeUndefined()
})

test('a new card that is put into a frame belongs to the group', async () => {
  const { flow, editing } = await renderDrawing(board, { flow: grouped })
  const type = editing.registry.get('wait')
  if (!type) throw new Error('There is no wait.')
  const { add } = createCommands(editing)
  const [outside, inside] = [add(type, [520, 400]), add(type, [520, 16])]
  expect(flow().groups?.[0]?.nodes).toEqual(['n_msg', 'n_wait', inside])
  act(() => editing.document.getState().undo())
  expect(flow().groups).toEqual(grouped.groups)
  expect(flow().nodes[outside]?.type).toBe('wait')
})

test('the panel of a group takes a step out of it', async () => {
  const { flow, editing } = await renderDrawing(board, { flow: grouped })
  act(() => editing.view.getState().select({ nodes: ['n_msg', 'n_wait'] }))
  const panel = await screen.findByRole('region', { name: 'Steps in it' }, patience)
  fireEvent.click(within(panel).getByRole('button', { name: 'Take “Greeting” out of the group' }))
  expect(flow().groups?.[0]?.nodes).toEqual(['n_wait'])
})

test('who can only read may collapse a group, and is offered no name to write', async () => {
  const { editing } = await renderDrawing(board, { flow: grouped, readOnly: true })
  fireEvent.doubleClick(screen.getByRole('button', { name: 'Reminders' }))
  expect(editing.view.getState().renaming === 'g' && screen.queryByRole('textbox')).toBeFalsy()
  fireEvent.click(screen.getByRole('button', { name: 'Collapse “Reminders”' }))
  expect(await screen.findByRole('article', { name: /Collapsed group/ })).toBeDefined()
})

test('what is wrong in a collapsed group and said about its steps is told on it, and leads there', async () => {
  const node = { type: 'wait', v: 1, title: 'Patience', settings: { mode: 'duration', for: 'a while' } }
  const broken = { ...collapsed, nodes: { ...collapsed.nodes, n_wait: node } }
  const { flow, editing } = await renderDrawing(board, { flow: broken })
  act(() => editing.comments.setState({ byNode: { n_msg: 2, n_end: 1 }, count: 3 }))
  const errors = ['n_msg', 'n_wait'].flatMap((id) => editing.problems.getState().byNode[id] ?? [])
  const tile = screen.getByRole('article', { name: /2 steps.*problems, 2 open comment threads$/ })
  fireEvent.click(within(tile).getByRole('button', { name: '2 open comment threads' }))
  expect(editing.comments.getState().shown).toEqual({ at: 'place', node: 'n_msg' })
  fireEvent.click(within(tile).getByRole('button', { name: `${errors.length} problems here` }))
  expect(flow().groups?.[0]?.collapsed).toBeUndefined()
  expect([...editing.view.getState().nodes]).toEqual(['n_wait'])
  await waitFor(() => expect(document.querySelector('[data-node="n_wait"]')).not.toBeNull())
  expect(editing.view.getState().field?.path).toContain('for')
})

test('Shift and an arrow move all of a collapsed group, as one step to undo', async () => {
  const { flow, editing } = await renderDrawing(board, { flow: collapsed })
  const tile = await screen.findByRole('article', { name: /Collapsed group/ })
  act(() => tile.focus())
  press('ArrowDown', { shiftKey: true }, tile)
  expect(flow().layout).toEqual({ ...collapsed.layout, n_msg: [344, 8], n_wait: [688, 8] })
  act(() => editing.document.getState().undo())
  expect(flow()).toBe(collapsed)
})
