import type { Flow } from '@rekindle/runtime'
import type { Story } from '@rekindle/server/contract'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Canvas } from '../../canvas/Canvas.tsx'
import { OutlineView } from '../../outline/OutlineView.tsx'
import { renderDrawing } from '../../testing/renderDrawing.tsx'
import { smallFlow } from '../../testing/smallFlow.ts'
import { FollowStrip } from './FollowStrip.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const step = (
  ordinal: number,
  node: string,
  nodeType: string,
  key: string | null,
): Story['steps'][number] => ({
  ...{ ordinal, node, nodeType, title: '', by: key === null ? null : 'port', key, why: [], messages: [] },
  arrivedAt: `2026-03-1${ordinal}T01:00:00.000Z`,
  leftAt: key === null ? null : `2026-03-1${ordinal + 1}T01:00:00.000Z`,
})
const story: Story = {
  run: 'run_1',
  journey: 'jny_1',
  journeyTitle: { en: 'Small' },
  version: 1,
  customer: { id: 'cus_1', name: 'Ada', phone: null, attributes: {}, timeZone: 'UTC' },
  status: 'active',
  startedAt: '2026-03-11T01:00:00.000Z',
  ending: null,
  steps: [
    step(1, 'n_in', 'segment', 'joined'),
    step(2, 'n_msg', 'channel', 'sent'),
    step(3, 'n_wait', 'wait', null),
  ],
  events: [],
}
const flow = { ...smallFlow, edges: [...smallFlow.edges, { from: 'n_msg', port: 'sent', to: 'n_wait' }] }

const open = (told: Story = story, version = 1, drawn: Flow = flow) =>
  renderDrawing(
    <>
      <Canvas openNode={undefined} />
      <FollowStrip run="run_1" version={version} />
    </>,
    {
      flow: drawn,
      at: '/w/ws_1/journeys/jny_1?run=run_1',
      answer: (path) => (path.includes('/runs/run_1') ? told : undefined),
    },
  )
const stop = (id: string) => document.querySelector(`[data-node="${id}"] [data-stop]`)

test('every card the customer came to has its number and time, and says where they are now', async () => {
  await open()
  await waitFor(() => expect(stop('n_in')?.getAttribute('data-stop')).toBe('1'))
  expect(stop('n_msg')?.textContent).toContain('Mar 12, 2026')
  expect(stop('n_wait')?.textContent).toContain('is here now')
  expect(stop('n_end')).toBeNull()
})

test('arrow keys go from step to step, and stop at the ends', async () => {
  await open()
  const steps = await screen.findByRole('group', { name: /arrow keys/ })
  const at = () => steps.getAttribute('data-follow-step')
  await waitFor(() => expect(document.activeElement).toBe(steps))
  expect(at()).toBe('3')
  fireEvent.keyDown(steps, { key: 'ArrowRight' })
  expect(at()).toBe('3')
  fireEvent.keyDown(steps, { key: 'ArrowLeft' })
  expect(at()).toBe('2')
  expect(steps.textContent).toContain('Greeting')
  fireEvent.keyDown(steps, { key: 'Home' })
  expect(at()).toBe('1')
  expect(screen.getByLabelText('Step before')).toHaveProperty('disabled', true)
})

test('lines that were taken stand out, and no longer when one stops following', async () => {
  const { editing } = await open()
  await waitFor(() => expect(document.querySelectorAll('.is-taken')).toHaveLength(2))
  act(() => editing.view.setState({ followed: undefined }))
  expect(document.querySelectorAll('.is-taken')).toHaveLength(0)
})

test('who was in the journey before can be followed through any of those times', async () => {
  const time = (run: string, startedAt: string, journey = 'jny_1') => ({
    ...{ run, journey, journeyTitle: { en: 'Small' }, version: 1, status: 'ended', startedAt, ending: null },
  })
  const runs = [
    time('run_1', '2026-03-11T01:00:00.000Z'),
    time('run_0', '2025-09-01T01:00:00.000Z'),
    time('run_x', '2025-01-01T01:00:00.000Z', 'jny_2'),
  ]
  await renderDrawing(<FollowStrip run="run_1" version={1} />, {
    flow,
    at: '/w/ws_1/journeys/jny_1?run=run_1',
    answer: (path) =>
      path.includes('/runs/') ? story : path.includes('/customers/cus_1') ? { runs } : undefined,
  })
  const times = await screen.findByRole('combobox', { name: 'Times in this journey' })
  expect([...times.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'Time 1 of 2 · Sep 1, 2025 · v1',
    'Time 2 of 2 · Mar 11, 2026 · v1',
  ])
})

test('a way through another version, or another journey, says so and leads there', async () => {
  await open(story, 2)
  const link = await screen.findByRole('link', { name: /Show v1/ })
  expect(link.getAttribute('href')).toContain('version=1')
  cleanup()
  await open({ ...story, journey: 'jny_2' })
  expect(await screen.findByText(/Ada was in another journey/)).toBeDefined()
  expect(stop('n_in')).toBeNull()
})

test('in the outline the rows are numbered, and the active row goes along with the steps', async () => {
  await renderDrawing(
    <>
      <OutlineView openNode={undefined} />
      <FollowStrip run="run_1" version={1} />
    </>,
    {
      flow,
      at: '/w/ws_1/journeys/jny_1?run=run_1',
      answer: (path) => (path.includes('/runs/') ? story : undefined),
    },
  )
  await waitFor(() => expect(stop('n_msg')?.getAttribute('data-stop')).toBe('2'))
  expect(stop('n_end')).toBeNull()
  const active = () => document.querySelector('[role=row][tabindex="0"]')?.getAttribute('data-node')
  await waitFor(() => expect(active()).toBe('n_wait'))
  fireEvent.keyDown(screen.getByRole('group', { name: /arrow keys/ }), { key: 'Home' })
  await waitFor(() => expect(active()).toBe('n_in'))
})

test('a collapsed group bears the numbers of the steps inside of it', async () => {
  const groups = [{ id: 'g', title: 'Opening', nodes: ['n_in', 'n_msg'], collapsed: true as const }]
  await open(story, 1, { ...flow, groups })
  await waitFor(() =>
    expect(document.querySelector('[data-group=g] [data-stop]')?.getAttribute('data-stop')).toBe('1 2'),
  )
  expect(stop('n_wait')?.getAttribute('data-stop')).toBe('3')
})
