import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Canvas } from '../canvas/Canvas.tsx'
import { changeGroup, groupNodes } from '../document/groupNodes.ts'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const patience = { timeout: 20_000 }
const scattered = {
  ...smallFlow,
  layout: { n_in: [0, 0], n_msg: [344, 80], n_wait: [688, 400], n_end: [1200, 240] },
} as typeof smallFlow

test('Shift and a letter put what is selected in line, in one step to undo', async () => {
  const { flow, editing } = await renderDrawing(<Canvas openNode={undefined} />, { flow: scattered })
  act(() => editing.view.getState().select({ nodes: ['n_msg', 'n_wait', 'n_end'] }))
  fireEvent.keyDown(document.body, { key: 'T', shiftKey: true })
  expect(flow().layout).toEqual({ ...scattered.layout, n_wait: [688, 80], n_end: [1200, 80] })
  expect(editing.view.getState().said).toBe('Align top: 3')
  fireEvent.keyDown(document.body, { key: 'H', shiftKey: true })
  expect(flow().layout?.n_wait).toEqual([776, 80])
  act(() => editing.document.getState().undo())
  act(() => editing.document.getState().undo())
  expect(flow()).toBe(scattered)
})

test('the bar for several offers equal gaps only where there are gaps, and aligns at a press', async () => {
  const { flow, editing } = await renderDrawing(<Canvas openNode={undefined} />, { flow: scattered })
  act(() => editing.view.getState().select({ nodes: ['n_msg', 'n_wait'] }))
  const left = await screen.findByRole('button', { name: 'Align left' }, patience)
  expect(screen.getByRole('button', { name: 'Equal gaps across' })).toHaveProperty('disabled', true)
  fireEvent.click(left)
  expect(flow().layout?.n_wait).toEqual([344, 400])
  act(() => editing.view.getState().select({ nodes: ['n_msg'] }))
  expect(screen.queryByRole('button', { name: 'Align left' })).toBeNull()
})

test('a collapsed group is put in line as the one box it is', async () => {
  const grouped = groupNodes(scattered, { id: 'g', title: 'G', nodes: ['n_msg', 'n_wait'] })
  const collapsed = changeGroup(grouped, 'g', { collapsed: true })
  const { flow, editing } = await renderDrawing(<Canvas openNode={undefined} />, { flow: collapsed })
  act(() => editing.view.getState().select({ nodes: ['n_msg', 'n_wait', 'n_end'] }))
  fireEvent.keyDown(document.body, { key: 'T', shiftKey: true })
  expect(flow().layout).toEqual({ ...scattered.layout, n_end: [1200, 80] })
})
