import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Canvas } from '../canvas/Canvas.tsx'
import { createCommands } from '../canvas/createCommands.ts'
import { changeSettings } from '../document/changeNode.ts'
import { connect } from '../document/connect.ts'
import { removeParts } from '../document/removeParts.ts'
import { HistoryButtons } from '../history/HistoryButtons.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { Announcer } from './Announcer.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const piece = (
  <>
    <HistoryButtons open={false} onToggle={() => {}} />
    <Canvas openNode={undefined} />
    <Inspector />
    <Announcer />
  </>
)
const said = () => document.querySelector('[data-said]')?.textContent
const card = (id: string) => document.querySelector<HTMLElement>(`[data-node="${id}"]`) as HTMLElement

async function open(language: 'en' | 'zh-CN' = 'en') {
  const drawing = await renderDrawing(piece, { language })
  await waitFor(() => card('n_wait'))
  const { editing } = drawing
  const wait = editing.registry.get('wait')
  if (!wait) throw new Error('There is no wait.')
  const addWait = () =>
    act(() => void createCommands(editing).addBehind(wait, { from: 'n_msg', port: 'sent' }))
  return { ...drawing, addWait, document: editing.document.getState() }
}

test('what was added is told with what it does and what it stands behind; what is undone, too', async () => {
  const { addWait, document } = await open()
  addWait()
  expect(said()).toMatch(/^Added “Wait: .+” behind “Greeting”$/)
  act(() => document.undo())
  expect(said()).toMatch(/^Undone: Added “Wait: .+” behind “Greeting”$/)
  act(() => document.redo())
  expect(said()).toMatch(/^Redone: Added/)
  act(() => document.undo())
  // After an undo a new step is news, and no step done again.
  act(() => document.apply({ command: 'remove' }, (flow) => removeParts(flow, { nodes: ['n_end'] })))
  expect(said()).toBe('Deleted “Exit”')
})

test('in Chinese it is told in Chinese', async () => {
  const { addWait } = await open('zh-CN')
  addWait()
  expect(said()).toMatch(/^在“问候”之后添加“等待：.+”$/)
})

test('the same news twice is heard twice', async () => {
  const { editing } = await open()
  act(() => editing.view.getState().say('Copied'))
  const first = said()
  act(() => editing.view.getState().say('Copied'))
  expect(said()).not.toBe(first)
  expect(said()?.trim()).toBe('Copied')
})

test('typing in a form tells itself: no stroke is told again', async () => {
  const { document } = await open()
  const settings = { mode: 'duration', for: '5d' }
  act(() =>
    document.apply({ command: 'changeSettings', key: 'n_wait for' }, (flow) =>
      changeSettings(flow, { id: 'n_wait', settings }),
    ),
  )
  expect(said()).toBe('')
})

test('more and fewer problems are told apart from what was done', async () => {
  const { editing, document } = await open()
  const problems = () => globalThis.document.querySelector('[data-said-problems]')?.textContent
  const check = () => act(() => editing.problems.getState().check(editing.document.getState().flow))
  await check()
  expect(problems()).toBe('')
  act(() =>
    document.apply({ command: 'connect' }, (flow) =>
      connect(flow, { from: 'n_msg', port: 'sent', to: 'n_wait' }),
    ),
  )
  await check()
  expect(problems()).toMatch(/^\d+ (error|warning)/)
  const before = problems()
  act(() => document.undo())
  await check()
  expect(problems()).not.toBe(before)
})

test('Enter goes from a card into its settings, and Escape back to the card', async () => {
  await open()
  act(() => card('n_wait').focus())
  fireEvent.keyDown(card('n_wait'), { key: 'Enter' })
  const field = await screen.findByRole('textbox', { name: 'Name on the card' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(document.activeElement).toBe(card('n_wait'))
})

test('a node that is added while a line is selected stands on the line', async () => {
  const { editing, flow } = await open()
  const wait = editing.registry.get('wait')
  act(() => editing.view.getState().select({ edges: ['n_in joined'] }))
  if (wait) act(() => void createCommands(editing).addAfterSelected(wait, [0, 0]))
  const [added] = editing.view.getState().nodes
  expect(flow().edges).toEqual([
    { from: 'n_in', port: 'joined', to: added },
    { from: added, port: 'done', to: 'n_msg' },
  ])
  expect(smallFlow.edges).toHaveLength(1)
})

test('Delete leaves the focus on the card before, and a key that is held down deletes one card', async () => {
  const { flow } = await open()
  act(() => card('n_msg').focus())
  fireEvent.keyDown(card('n_msg'), { key: 'Delete' })
  await waitFor(() => expect(document.activeElement).toBe(card('n_in')))
  act(() => card('n_wait').focus())
  fireEvent.keyDown(card('n_wait'), { key: 'Delete', repeat: true })
  expect(flow().nodes.n_wait).toBeDefined()
})

test('undo takes a card away under the focus, which goes to the card it stood behind', async () => {
  const { addWait, document: drawing, editing } = await open()
  addWait()
  const [added = ''] = editing.view.getState().nodes
  await waitFor(() => card(added))
  act(() => card(added).focus())
  act(() => drawing.undo())
  await waitFor(() => expect(document.activeElement).toBe(card('n_msg')))
})

test('the button that deletes a step leaves the focus on the card before', async () => {
  await open()
  act(() => card('n_msg').focus())
  fireEvent.keyDown(card('n_msg'), { key: 'Enter' })
  const button = await screen.findByRole('button', { name: 'Delete' })
  act(() => button.focus())
  fireEvent.click(button)
  await waitFor(() => expect(document.activeElement).toBe(card('n_in')))
})

test('what undo takes away is no longer selected', async () => {
  const { editing, document: drawing } = await open()
  act(() => {
    const commands = createCommands(editing)
    editing.view.getState().select({ nodes: ['n_msg', 'n_wait'] })
    commands.duplicate()
  })
  expect(editing.view.getState().nodes.size).toBe(2)
  act(() => drawing.undo())
  expect([...editing.view.getState().nodes]).toEqual([])
})

test('a note and what is selected with it are moved by keys, and Escape leads out of what is written on it', async () => {
  const { editing, flow } = await open()
  let made: string | undefined
  act(() => {
    made = createCommands(editing).note([0, 200])
  })
  // React Flow shows a note once it was measured, which no page without a screen does.
  const text = await waitFor(() => {
    const found = document.querySelector<HTMLTextAreaElement>('[data-note] textarea')
    if (!found) throw new Error('There is no note.')
    return found
  })
  act(() => text.focus())
  fireEvent.keyDown(text, { key: 'Escape' })
  const note = document.querySelector(`[data-note="${made}"]`) as HTMLElement
  expect(document.activeElement).toBe(note)
  fireEvent.keyDown(note, { key: 'ArrowDown', shiftKey: true })
  expect(flow().notes?.[0]?.at).toEqual([0, 208])
  act(() => editing.view.getState().select({ nodes: [`note:${made}`, 'n_end'] }))
  fireEvent.keyDown(note, { key: 'ArrowRight', shiftKey: true })
  expect(flow().notes?.[0]?.at).toEqual([8, 208])
  expect(flow().layout?.n_end).toEqual([1040, 0])
  fireEvent.keyDown(note, { key: 'Delete' })
  expect(flow().notes).toEqual([])
  expect(flow().nodes.n_end).toBeUndefined()
})
