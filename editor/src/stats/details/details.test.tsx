import type { VersionStats } from '@rekindle/server/contract'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Canvas } from '../../canvas/Canvas.tsx'
import { renderDrawing } from '../../testing/renderDrawing.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const dayMs = 86_400_000
const answer = (path: string): unknown => {
  if (path.includes('/stays')) {
    const time = { meanMs: 2 * dayMs, medianMs: dayMs, p90Ms: 3 * dayMs }
    return { sample: 0.25, dropped: 0, nodes: { n_wait: { visits: 20, customers: 17, left: 8, time } } }
  }
  if (path.includes('/series')) {
    const point = (local: string, count: number) => ({ at: `${local}T00:00:00.000Z`, local, count })
    const points = [point('2026-03-10', 45_000), point('2026-03-14', 30_050)]
    const lines = [{ node: 'n_wait', kind: 'valued', key: 'paid', points }]
    return { zone: 'Asia/Shanghai', by: 'day', from: 'a', to: 'b', lines }
  }
  if (path.endsWith('/journeys/jny_1')) return { versions: [{ number: 1 }] }
  return undefined
}

async function open(language: 'en' | 'zh-CN' = 'en', values?: VersionStats['values']) {
  const at = '/w/ws_1/journeys/jny_1'
  const { editing } = await renderDrawing(<Canvas openNode={undefined} />, { at, answer, language })
  const wait = { entered: 20, waiting: 12, parked: 0, ports: { done: 8 }, exited: {}, failed: 0 }
  act(() =>
    editing.numbers.getState().tell({
      version: 1,
      at: '2026-03-14T06:20:00.000Z',
      heads: { started: 20, active: 12, completed: 8, exited: 0, failed: 0 },
      nodes: { n_wait: wait },
      ...{ edges: {}, goals: {}, discarded: {}, credits: {}, phases: {} },
      ...(values ? { values } : {}),
    }),
  )
  await screen.findByLabelText(language === 'en' ? 'Compare with' : '对比')
}
const card = () => document.querySelector<HTMLElement>('[data-node="n_wait"]')
const details = () => document.querySelector('[data-details="n_wait"]')

test('a pointer that rests on a number is told different customers and time spent, and that they are of a sample', async () => {
  await open()
  const number = card()?.querySelector('[data-stat="entered"]')
  if (number) fireEvent.pointerOver(number)
  await waitFor(() => expect(details()?.textContent).toContain('about 17'))
  expect(details()?.textContent).toContain('Half stayed at most1 day')
  expect(details()?.textContent).toContain('Counted among 25%')
  if (number) fireEvent.pointerDown(number)
  await waitFor(() => expect(details()).toBeNull())
})

test('the key opens them from the card, and Escape gives the focus back', async () => {
  await open('zh-CN')
  card()?.focus()
  fireEvent.keyDown(card() as HTMLElement, { key: 'i' })
  await waitFor(() => expect(details()?.textContent).toContain('不同客户数'))
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  await waitFor(() => expect(details()).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(card()))
})

test('what its messages brought day by day is a line of its own, where goals say what they are worth', async () => {
  const worth = { currency: 'CNY', digits: 2, sum: 75_050, beforeAnyMessage: 0, unvalued: {} }
  await open('en', { paid: { ...worth, nodes: { n_wait: 75_050 } } })
  const number = card()?.querySelector('[data-stat="entered"]')
  if (number) fireEvent.pointerOver(number)
  await waitFor(() => expect(details()?.textContent).toContain('Revenue by day since'))
  expect(details()?.textContent).toContain('CN¥450 at most')
  expect(screen.getByRole('img', { name: 'CN¥300.50 on the last day' })).toBeTruthy()
  if (number) fireEvent.pointerDown(number)
})

test('where no goal is worth anything there is no such line', async () => {
  await open()
  const number = card()?.querySelector('[data-stat="entered"]')
  if (number) fireEvent.pointerOver(number)
  await waitFor(() => expect(details()?.textContent).toContain('Entered by day since'))
  expect(details()?.textContent).not.toContain('Revenue')
})
