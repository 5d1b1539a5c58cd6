import type { Journey, VersionSummary } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../../testing/renderDrawing.tsx'
import { session } from '../../testing/renderScreen.tsx'
import { VersionsDrawer } from './VersionsDrawer.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  session.permissions = session.permissions.filter((one) => one !== 'journeys.publish')
})

const version = (number: number, active: number, note?: string): VersionSummary => ({
  id: `v${number}`,
  number,
  publishedAt: '2026-03-02T01:00:00.000Z',
  publishedBy: 'Wei',
  ...(note ? { note } : {}),
  heads: { started: active, active, completed: 0, exited: 0, failed: 0 },
})
const journey = {
  id: 'j1',
  version: 3,
  published: false,
  versions: [version(3, 0), version(2, 1_200, 'Spring words'), version(1, 7)],
} as unknown as Journey

async function show(mayPublish: boolean) {
  if (mayPublish) session.permissions = [...session.permissions, 'journeys.publish']
  let closed = 0
  await renderDrawing(<VersionsDrawer ws="ws_1" journey={journey} onClose={() => closed++} />, {
    answer: (path) => (path.endsWith('/plans') ? [] : path.endsWith('/journeys/j1') ? journey : undefined),
  })
  const lines = (await screen.findAllByRole('heading', { level: 3 })).map((head) => head.closest('li'))
  const line = (number: number) => within(lines[3 - number] as HTMLElement)
  return { line, closed: () => closed }
}

test('each version says who made it and when, what they wrote, and how many are in it', async () => {
  const { line } = await show(true)
  expect(line(2).getByText('Mon, Mar 2, 2026, 09:00, Wei')).toBeTruthy()
  expect(line(2).getByText('Spring words')).toBeTruthy()
  expect(line(2).getByText('1,200 people inside')).toBeTruthy()
  expect(line(3).getByText('Newest')).toBeTruthy()
})

test('an older one can be looked at, compared and gone back to; the newest not gone back to, the first has none before', async () => {
  const { line } = await show(true)
  const offered = (number: number) =>
    line(number)
      .getAllByRole('button')
      .map((button) => button.textContent)
  expect(offered(3)).toEqual(['Look at it', 'What it changed'])
  expect(offered(2)).toEqual(['Look at it', 'What it changed', 'Compare with the newest', 'Go back to it…'])
  expect(offered(1)).toEqual(['Look at it', 'Compare with the newest', 'Go back to it…'])
})

test('whoever may not publish looks and compares, and goes back to nothing', async () => {
  const { line, closed } = await show(false)
  expect(line(1).queryByRole('button', { name: 'Go back to it…' })).toBeNull()
  fireEvent.click(line(1).getByRole('button', { name: 'Compare with the newest' }))
  expect(closed()).toBe(1)
})

test('that the draft was drawn on since is said, with the way to see how', async () => {
  await show(true)
  expect(screen.getByText('The draft was drawn on since version 3.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Compare' })).toBeTruthy()
})
