import { registry } from '@rekindle/nodes'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { NodePanel } from './NodePanel.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const types = [...registry.values()]

test.each(types)(
  'a new $type node has a form with a name for every control, in both languages',
  async (type) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const node = { type: type.type, v: type.version, settings: structuredClone(type.defaults) }
      const flow = { ...smallFlow, nodes: { ...smallFlow.nodes, n_new: node } }
      const { container, unmount } = await renderDrawing(<NodePanel id="n_new" />, { flow, language })
      await screen.findByRole('heading', { level: 2 })
      await waitFor(() => expect(container.querySelector('.animate-pulse')).toBeNull(), { timeout: 5_000 })
      const controls = [...container.querySelectorAll<HTMLElement>('input, select, textarea')]
      expect(controls.length).toBeGreaterThan(0)
      const nameless = controls.filter((control) => {
        const labelled = control.getAttribute('aria-label') ?? control.getAttribute('aria-labelledby')
        return !labelled && !container.querySelector(`label[for="${control.id}"]`)
      })
      expect(nameless.map((control) => control.outerHTML)).toEqual([])
      unmount()
    }
  },
)

test('a wait for a while becomes a wait for an event, and what followed still follows', async () => {
  const flow = { ...smallFlow, edges: [...smallFlow.edges, { from: 'n_wait', port: 'done', to: 'n_end' }] }
  const drawing = await renderDrawing(<NodePanel id="n_wait" />, { flow })
  const kind = await screen.findByLabelText('Wait')
  fireEvent.change(kind, { target: { value: 'event' } })
  expect(drawing.flow().nodes.n_wait?.settings).toEqual({ mode: 'event', event: 'order.paid', timeout: '3d' })
  expect(drawing.flow().edges).toContainEqual({ from: 'n_wait', port: 'happened', to: 'n_end' })
  drawing.editing.document.getState().undo()
  expect(drawing.flow()).toBe(flow)
})

test('"1 day at 14:00" is explained by people who arrive around that time', async () => {
  const settings = { mode: 'duration', for: '1d', at: '14:00' }
  const flow = { ...smallFlow, nodes: { ...smallFlow.nodes, n_wait: { type: 'wait', v: 1, settings } } }
  await renderDrawing(<NodePanel id="n_wait" />, { flow })
  const sample = await screen.findByText(/arrives .*14:01/, {}, { timeout: 5_000 })
  expect(sample.closest('li')?.textContent).toMatch(/Mar 15.*14:01.*leaves.*Mar 17.*14:00/)
})

test('what is wrong stands at its field', async () => {
  const flow = {
    ...smallFlow,
    nodes: { ...smallFlow.nodes, n_wait: { type: 'wait', v: 1, settings: { mode: 'duration', for: '0d' } } },
  }
  await renderDrawing(<NodePanel id="n_wait" />, { flow })
  const field = await screen.findByLabelText('Wait for')
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('a way out is connected and disconnected without a mouse', async () => {
  const drawing = await renderDrawing(<NodePanel id="n_msg" />)
  const sent = await screen.findByLabelText('Sent')
  fireEvent.change(sent, { target: { value: 'n_wait' } })
  expect(drawing.flow().edges).toContainEqual({ from: 'n_msg', port: 'sent', to: 'n_wait' })
  fireEvent.change(screen.getByLabelText('Sent'), { target: { value: '' } })
  expect(drawing.flow().edges).toEqual(smallFlow.edges)
  expect(within(sent).queryByText('Audience entry')).toBeNull()
})

test('a published version can be read but not changed', async () => {
  await renderDrawing(<NodePanel id="n_wait" />, { readOnly: true })
  expect((await screen.findByLabelText<HTMLInputElement>('Wait for')).readOnly).toBe(true)
  expect((screen.getByLabelText('Wait') as HTMLSelectElement).disabled).toBe(true)
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
})

/** Settings as other programs write them: none, and each of them of another kind. */
const oddSettings = (defaults: object): Record<string, unknown>[] => [
  {},
  ...[5, 'x', null, [], { a: [null] }].map((odd) =>
    Object.fromEntries(Object.keys(defaults).map((key) => [key, odd])),
  ),
]

test.each(types)(
  'a $type step with settings that a program wrote wrong is told in words, and takes no page down',
  async (type) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    for (const settings of oddSettings(type.defaults as object)) {
      const node = { type: type.type, v: type.version, settings: settings as never }
      const flow = { ...smallFlow, nodes: { ...smallFlow.nodes, n_odd: node } }
      const drawing = await renderDrawing(<NodePanel id="n_odd" />, { flow })
      await screen.findByRole('textbox', { name: 'Name on the card' })
      await waitFor(() => expect(drawing.container.querySelector('.animate-pulse')).toBeNull())
      expect(screen.getByRole('heading', { level: 2 })).toBeDefined()
      expect(drawing.flow()).toBe(flow)
      drawing.unmount()
    }
    vi.restoreAllMocks()
  },
)

test('a step of a newer Rekindle shows no form that would change what it can’t read', async () => {
  const node = { type: 'wait', v: 99, settings: { until: 'the moon is full' } }
  const flow = { ...smallFlow, nodes: { ...smallFlow.nodes, n_new: node } }
  await renderDrawing(<NodePanel id="n_new" />, { flow })
  expect(await screen.findByText(/A newer Rekindle made this step/)).toBeDefined()
  expect(screen.queryByLabelText('Wait')).toBeNull()
})
