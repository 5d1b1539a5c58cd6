import type { Journey, Schedule } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import en from '../../i18n/en/publish.json'
import { renderDrawing } from '../../testing/renderDrawing.tsx'
import { session } from '../../testing/renderScreen.tsx'
import { ScheduleBanner } from './ScheduleBanner.tsx'
import { refusals } from './useRefusalText.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  session.permissions = session.permissions.filter((one) => one !== 'journeys.publish')
})

const schedule: Schedule = {
  id: 's',
  state: 'waiting',
  at: '2026-03-16T01:00:00.000Z',
  madeAt: '2026-03-14T06:20:00.000Z',
  madeBy: 'Wei',
  note: null,
  changedSince: false,
  refusal: null,
}

async function show(told: Partial<Schedule>, mayPublish = true) {
  if (mayPublish) session.permissions = [...session.permissions, 'journeys.publish']
  const sent: string[] = []
  let now: Schedule | null = { ...schedule, ...told }
  await renderDrawing(<ScheduleBanner ws="ws_1" journey={{ id: 'j1' } as Journey} />, {
    answer: (_path, { method = 'GET' }) => {
      sent.push(method)
      if (method === 'DELETE') now = null
      return { schedule: now }
    },
  })
  return sent
}

test('it says when the draft is published and who decided so, in the zone of the workspace; it can be cancelled', async () => {
  const sent = await show({})
  expect(await screen.findByText(/^To be published on Mon, Mar 16, 2026, 09:00/)).toBeTruthy()
  expect(screen.getByText('Decided by Wei.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel it' }))
  await waitFor(() => expect(screen.queryByText(/^To be published/)).toBeNull())
  expect(sent).toContain('DELETE')
})

test('that the draft was drawn on since is said: what was frozen is published', async () => {
  await show({ changedSince: true })
  expect(await screen.findByText(/^The draft was changed since/)).toBeTruthy()
})

test('what could not be published says why, and whoever may not publish only reads it', async () => {
  await show({ state: 'refused', refusal: { code: 'schedule.overtaken', detail: '' } }, false)
  expect(await screen.findByText(/^Not published on/)).toBeTruthy()
  expect(screen.getByText(/^another version was published meanwhile/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('every refusal has words', () => {
  for (const name of Object.values(refusals)) expect(en.refusal[name]).toBeTruthy()
})
