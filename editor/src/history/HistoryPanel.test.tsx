import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { changeSettings, changeTitle } from '../document/changeNode.ts'
import { addNote } from '../document/changeNotes.ts'
import { commandNames } from '../document/commandNames.ts'
import { connect } from '../document/connect.ts'
import { rebaseHistory } from '../document/merge/rebaseHistory.ts'
import { moveNodes } from '../document/moveNodes.ts'
import { removeParts } from '../document/removeParts.ts'
import { languages } from '../i18n/languages.ts'
import { loadTexts } from '../i18n/loadTexts.ts'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { HistoryButtons } from './HistoryButtons.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open(language: 'en' | 'zh-CN' = 'en') {
  const piece = (
    <>
      <HistoryButtons open onToggle={() => {}} />
      <HistoryPanel ws="w" journey="j" onClose={() => {}} />
    </>
  )
  const drawing = await renderDrawing(piece, { language })
  const { apply } = drawing.editing.document.getState()
  const lines = () =>
    within(screen.getByRole('list'))
      .getAllByRole('button')
      .map((line) => line.textContent?.replace(/\d\d:\d\d$/, ''))
  const draw = () =>
    act(() => {
      const places = { n_in: [0, 800], n_msg: [0, 900], n_wait: [0, 1_000] } as const
      apply({ command: 'move' }, (flow) => moveNodes(flow, new Map(Object.entries(places))))
      apply({ command: 'changeSettings' }, (flow) =>
        changeSettings(flow, { id: 'n_wait', settings: { mode: 'duration', for: '5d' } }),
      )
      apply({ command: 'connect' }, (flow) => connect(flow, { from: 'n_msg', port: 'sent', to: 'n_wait' }))
      apply({ command: 'remove' }, (flow) => removeParts(flow, { nodes: ['n_end'] }))
      apply({ command: 'addNote' }, (flow) => addNote(flow, 'a', [0, 0]))
    })
  return { ...drawing, lines, draw }
}

test('the history names what was done, the newest first', async () => {
  const { draw, lines } = await open()
  draw()
  expect(lines()).toEqual([
    'Added a note',
    'Deleted “Exit”',
    'Connected “Greeting” to “Wait”',
    'Changed “Wait” to: 5 days',
    'Moved 3 nodes',
    'As it was opened',
  ])
})

test('one goes back to any step and forward again; what was undone stays in the list', async () => {
  const { draw, lines, flow } = await open()
  const opened = flow()
  draw()
  const drawn = flow()
  const before = lines()
  fireEvent.click(screen.getByRole('button', { name: /^As it was opened/ }))
  expect(flow()).toBe(opened)
  expect(lines()).toHaveLength(before.length)
  expect(screen.getByRole('button', { current: 'step' }).textContent).toBe('As it was opened')
  fireEvent.click(screen.getByRole('button', { name: /^Added a note/ }))
  expect(flow()).toBe(drawn)
})

test('undo and redo say what they would do, and screen readers hear what they did', async () => {
  const { draw, editing } = await open()
  draw()
  fireEvent.click(screen.getByRole('button', { name: 'Undo: Added a note' }))
  expect(editing.view.getState().said).toBe('Undone: Added a note')
  fireEvent.click(screen.getByRole('button', { name: 'Redo: Added a note' }))
  expect(editing.view.getState().said).toBe('Redone: Added a note')
})

test('the list is found by keys at once, and Escape leads back to where one was', async () => {
  const place = document.createElement('button')
  document.body.append(place)
  place.focus()
  const onClose = vi.fn()
  await renderDrawing(<HistoryPanel ws="w" journey="j" onClose={onClose} />)
  const panel = await screen.findByRole('region', { name: 'History' })
  await waitFor(() => expect(document.activeElement).toBe(panel))
  fireEvent.keyDown(panel, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
  expect(document.activeElement).toBe(place)
  place.remove()
})

test('in Chinese the steps are Chinese', async () => {
  const { draw, lines } = await open('zh-CN')
  draw()
  expect(lines()[2]).toBe('将“问候”连到“等待”')
})

test('an earlier draft is restored as a step that undo takes back', async () => {
  const { flow } = await open()
  const opened = flow()
  const earlier = { ...opened, title: { en: 'Earlier' } }
  const line = (revision: number) => ({
    revision,
    begunAt: '2026-03-01T08:00:00.000Z',
    savedAt: '2026-03-01T08:00:00.000Z',
    savedBy: revision === 3 ? 'Mara' : 'Li',
    nodes: 4,
  })
  vi.stubGlobal(
    'fetch',
    async (path: string) =>
      new Response(JSON.stringify(path.endsWith('/revisions') ? [line(3), line(2)] : { flow: earlier })),
  )
  fireEvent.click(screen.getByRole('radio', { name: 'Saved drafts' }))
  await screen.findByText('Li · 4 nodes')
  fireEvent.click(screen.getByRole('button', { name: /^Restore the draft of/ }))
  await waitFor(() => expect(flow().title).toEqual({ en: 'Earlier' }))
  fireEvent.click(screen.getByRole('button', { name: 'Undo: Restored an earlier draft' }))
  expect(flow()).toBe(opened)
})

test.each(languages)('every command has its words in %s, and no words are left over', async (language) => {
  const { step } = (await loadTexts(language)).document as { step: Record<string, unknown> }
  expect(Object.keys(step).sort()).toEqual([...commandNames].sort())
})

test('after five hundred steps what is done is still told', async () => {
  const { editing } = await open()
  const { apply } = editing.document.getState()
  act(() => {
    for (let step = 1; step <= 501; step++)
      apply({ command: 'move' }, (flow) => moveNodes(flow, new Map([['n_wait', [8 * step, 800]]])))
  })
  act(() => apply({ command: 'addNote' }, (flow) => addNote(flow, 'a', [0, 0])))
  expect(editing.view.getState().said).toBe('Added a note')
})

test('what somebody else did is not told as one’s own undo, though it takes a step away', async () => {
  const { editing, flow } = await open()
  const opened = flow()
  const named = (title: string) => changeTitle(opened, 'n_wait', title)
  act(() => editing.document.getState().apply({ command: 'changeTitle' }, () => named('Rest')))
  expect(editing.view.getState().said).toBe('Renamed to “Rest”')
  act(() => editing.view.getState().say(''))
  // The same by somebody else: the own step is none any more.
  act(() =>
    editing.document
      .getState()
      .takeIn((history) => rebaseHistory(history, named('Rest'), opened, named('Rest'))),
  )
  expect(editing.document.getState().history.past).toEqual([])
  expect(editing.view.getState().said).toBe('')
})
