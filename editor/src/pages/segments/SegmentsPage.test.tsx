import type { Segment, SegmentUses } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.tsx'
import { SegmentsPage } from './SegmentsPage.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const segment = (id: string, title: string): Segment => ({
  id,
  title: { en: title, 'zh-CN': title },
  rule: { attr: 'tier', is: 'eq', value: 'A' },
  changedAt: '2026-03-14T06:20:00.000Z',
  archived: false,
})
const uses: SegmentUses[] = [
  { segment: 'best', journeys: [{ id: 'j1', title: { en: 'Spring' }, live: true }], segments: [] },
]

async function open(): Promise<{ method: string; path: string; body: unknown }[]> {
  const sent: { method: string; path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body = init.body === undefined ? undefined : JSON.parse(String(init.body))
    if (init.method !== 'GET' && !path.includes('/count'))
      sent.push({ method: init.method ?? '', path, body })
    const answer = path.includes('/segment-uses')
      ? uses
      : path.includes('/count')
        ? { count: 12, at: '2026-03-14T06:20:00.000Z' }
        : path.includes('/catalogue')
          ? { customers: 0, attributes: [], events: [] }
          : init.method === 'GET'
            ? [segment('best', 'Best'), segment('rest', 'Rest')]
            : segment('rest', 'Rest')
    return new Response(JSON.stringify(answer))
  })
  await renderScreen(<SegmentsPage />)
  await screen.findByRole('link', { name: 'Spring' })
  return sent
}

test('every segment stands there with its rule, its customers and who uses it', async () => {
  await open()
  const row = screen.getByRole('row', { name: /Best/ })
  expect(within(row).getByText('tier is A')).toBeTruthy()
  expect(await within(row).findByText('12')).toBeTruthy()
  expect(within(screen.getByRole('row', { name: /Rest/ })).getByText('Nothing yet')).toBeTruthy()
})

test('a segment in use is not archived: one is told by what; another is', async () => {
  const sent = await open()
  fireEvent.click(screen.getByRole('button', { name: 'Archive Best' }))
  const refusal = await screen.findByRole('dialog', { name: '“Best” is in use' })
  expect(within(refusal).getByRole('link', { name: 'Spring' })).toBeTruthy()
  fireEvent.click(within(refusal).getByRole('button', { name: 'Close' }))
  fireEvent.click(screen.getByRole('button', { name: 'Archive Rest' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Archive' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toMatchObject([
    { method: 'PUT', path: expect.stringContaining('/segments/rest'), body: { archived: true } },
  ])
})
