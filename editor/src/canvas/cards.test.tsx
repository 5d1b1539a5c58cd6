import type { VersionStats } from '@rekindle/server/contract'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { changeTitle } from '../document/changeNode.ts'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { Canvas } from './Canvas.tsx'
import type { Editing } from './Editing.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const numbersOf = (waiting: number): VersionStats => ({
  version: 1,
  at: '2026-03-14T06:20:00.000Z',
  heads: { started: 20, active: waiting, completed: 20 - waiting, exited: 0, failed: 0 },
  nodes: {
    n_wait: { entered: 20, waiting, parked: 0, ports: { done: 20 - waiting }, exited: {}, failed: 0 },
  },
  edges: { 'n_wait done': 20 - waiting },
  goals: {},
  discarded: {},
  credits: {},
  phases: {},
})

const card = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-node="${id}"]`)
  if (!found) throw new Error(`No card ${id}`)
  return found
}
const nameOf = (id: string) =>
  document.getElementById(card(id).getAttribute('aria-labelledby') ?? '')?.textContent

const open = async (language: 'en' | 'zh-CN' = 'en') => {
  const drawing = await renderDrawing(<Canvas openNode={undefined} />, { language })
  await waitFor(() => card('n_wait'))
  return drawing
}

test('a card says its kind, what it does and how many wait, and opens the people behind a number', async () => {
  const { editing, shown } = await open()
  act(() => editing.numbers.getState().tell(numbersOf(12)))
  expect(nameOf('n_wait')).toMatch(/^Wait: 3 days, 12 waiting/)
  const waiting = card('n_wait').querySelector('[data-stat="waiting"]')
  expect(waiting?.getAttribute('data-value')).toBe('12')
  if (waiting) fireEvent.click(waiting)
  expect(shown).toEqual(['n_wait:waiting'])
})

test('a Chinese screen has Chinese cards', async () => {
  await open('zh-CN')
  expect(nameOf('n_wait')).toMatch(/^等待：3 天/)
  expect(card('n_msg').textContent).toContain('问候')
})

test('cards are reached in the order people pass them', async () => {
  await open()
  const order = [...document.querySelectorAll<HTMLElement>('[data-node]')].map(({ dataset }) => dataset.node)
  expect(order).toEqual(['n_in', 'n_msg', 'n_wait', 'n_end'])
})

test('arrow keys walk along the edges, Shift and an arrow moves the card', async () => {
  const { flow } = await open()
  card('n_in').focus()
  fireEvent.keyDown(card('n_in'), { key: 'ArrowRight' })
  await waitFor(() => expect(document.activeElement).toBe(card('n_msg')))
  fireEvent.keyDown(card('n_msg'), { key: 'ArrowDown', shiftKey: true })
  expect(flow().layout?.n_msg).toEqual([344, 8])
  fireEvent.keyDown(card('n_msg'), { key: 'ArrowLeft' })
  await waitFor(() => expect(document.activeElement).toBe(card('n_in')))
})

test('Delete removes a card but never the entry, and undo brings it back', async () => {
  const { flow, editing } = await open()
  const before = flow()
  card('n_wait').focus()
  fireEvent.keyDown(card('n_wait'), { key: 'Delete' })
  expect(flow().nodes.n_wait).toBeUndefined()
  fireEvent.keyDown(card('n_in'), { key: 'Delete' })
  expect(flow().nodes.n_in).toBeDefined()
  act(() => editing.document.getState().undo())
  expect(flow()).toBe(before)
})

test('a tick of the numbers draws no other card again', async () => {
  const { editing } = await open()
  act(() => editing.numbers.getState().tell(numbersOf(12)))
  const before = card('n_msg').innerHTML
  const changed = vi.fn()
  const observer = new MutationObserver(changed)
  observer.observe(card('n_msg'), { subtree: true, childList: true, characterData: true, attributes: true })
  act(() => editing.numbers.getState().tell(numbersOf(11)))
  expect(card('n_wait').querySelector('[data-stat="waiting"]')?.getAttribute('data-value')).toBe('11')
  await new Promise((resolve) => setImmediate(resolve))
  observer.disconnect()
  expect(changed).not.toHaveBeenCalled()
  expect(card('n_msg').innerHTML).toBe(before)
})

/** How often cards and lines were rendered: they ask for the node types whenever they are, badges never do. */
function countAsks(editing: Editing): () => number {
  const { registry } = editing
  let asked = 0
  Object.defineProperty(editing, 'registry', {
    get: () => {
      asked += 1
      return registry
    },
  })
  return () => asked
}

test('a tick of the numbers renders badges, and neither cards nor lines', async () => {
  const { editing } = await open()
  act(() => editing.numbers.getState().tell(numbersOf(12)))
  const asked = countAsks(editing)
  act(() => editing.numbers.getState().tell(numbersOf(11)))
  expect(card('n_wait').querySelector('[data-stat="waiting"]')?.getAttribute('data-value')).toBe('11')
  expect(nameOf('n_wait')).toContain('11 waiting')
  expect(asked()).toBe(0)
  act(() =>
    editing.document
      .getState()
      .apply({ command: 'changeTitle' }, (now) => changeTitle(now, 'n_msg', { en: 'B' })),
  )
  expect(asked()).toBeGreaterThan(0)
})

test('a comment renders the badge of its card, and no card', async () => {
  const { editing } = await open()
  const asked = countAsks(editing)
  const thread = { id: 't', node: 'n_wait', step: null, openedAt: '2026-03-14T06:20:00.000Z', comments: [] }
  act(() => editing.comments.getState().tell([thread]))
  expect(card('n_wait').querySelector('[data-comments]')?.getAttribute('aria-label')).toBe(
    '1 open comment thread',
  )
  expect(nameOf('n_wait')).toContain('1 open comment thread')
  expect(asked()).toBe(0)
})

test('a card without a name of its own shows the name of its type', async () => {
  const { editing } = await open()
  act(() =>
    editing.document
      .getState()
      .apply({ command: 'changeTitle' }, (now) => changeTitle(now, 'n_msg', undefined)),
  )
  expect(card('n_msg').querySelector('p')?.textContent).toBe('Message')
  expect(screen.queryByText('Greeting')).toBeNull()
})
