import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { OutlineView } from './OutlineView.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const rows = () => screen.getAllByRole('row').slice(1)
const nameOf = (row: Element | null) =>
  (row?.querySelector('[data-title]') ?? row?.querySelector('[role=gridcell]'))?.textContent
const names = () => rows().map(nameOf)
const press = (key: string, held: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held })

async function open() {
  const drawn = await renderDrawing(<OutlineView openNode={undefined} />)
  act(() => rows()[0]?.focus())
  return drawn
}

test('marked rows are grouped and named by keys; the group is a row with its steps below, and goes as it came', async () => {
  const { flow } = await open()
  press('ArrowDown', { shiftKey: true })
  press('g', { ctrlKey: true })
  const field = await screen.findByRole('textbox', { name: 'Name of the group' })
  fireEvent.change(field, { target: { value: 'Opening' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(flow().groups).toMatchObject([{ title: 'Opening', nodes: ['n_in', 'n_msg'] }])
  await waitFor(() => expect(nameOf(document.activeElement)).toBe('Opening'))
  expect(names().slice(-4)).toEqual(['1 group', 'Opening', 'Audience entry', 'Greeting'])
  press('ArrowLeft')
  expect(names().slice(-2)).toEqual(['1 group', 'Opening'])
  press('G', { shiftKey: true })
  expect(flow().groups).toMatchObject([{ collapsed: true }])
  expect(within(rows().at(-1) as HTMLElement).getByText('Collapsed')).toBeTruthy()
  press('g', { ctrlKey: true, shiftKey: true })
  expect(flow().groups).toBeUndefined()
  expect(names()).not.toContain('1 group')
})

test('a step is taken out of its group where it is named below it, and keeps its place in the journey', async () => {
  const { flow } = await open()
  press('ArrowDown', { shiftKey: true })
  press('g', { ctrlKey: true })
  fireEvent.keyDown(await screen.findByRole('textbox', { name: 'Name of the group' }), { key: 'Enter' })
  await waitFor(() => expect(nameOf(document.activeElement)).toBe('Group 1'))
  press('ArrowDown')
  press('ArrowDown')
  press('g', { ctrlKey: true, shiftKey: true })
  expect(flow().groups).toMatchObject([{ nodes: ['n_in'] }])
  expect(names().filter((name) => name === 'Greeting')).toHaveLength(1)
})

test('a note is stuck beside a row, written, read again and taken away by keys alone', async () => {
  const { flow } = await open()
  press('N', { shiftKey: true })
  const field = await screen.findByRole('textbox', { name: 'Note for colleagues' })
  fireEvent.change(field, { target: { value: 'Ask legal' } })
  fireEvent.keyDown(field, { key: 'Escape' })
  await waitFor(() => expect(nameOf(document.activeElement)).toBe('Ask legal'))
  press('Enter')
  expect(await screen.findByDisplayValue('Ask legal')).toBeTruthy()
  fireEvent.keyDown(screen.getByDisplayValue('Ask legal'), { key: 'Escape' })
  await waitFor(() => expect(nameOf(document.activeElement)).toBe('Ask legal'))
  press('Delete')
  expect(flow().notes ?? []).toEqual([])
  expect(names()).not.toContain('1 note')
})
