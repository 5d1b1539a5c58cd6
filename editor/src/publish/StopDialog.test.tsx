import type { Hold } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { StopDialog } from './StopDialog.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open(told: Partial<Hold>) {
  const sent: unknown[] = []
  const hold = { state: 'live', level: 'none', inside: 0, due: 0, ...told }
  await renderDrawing(<StopDialog ws="ws_1" journey="j1" onClose={() => {}} />, {
    answer: (path, { method = 'GET', body }) => {
      if (method !== 'GET') sent.push([path.split('/').at(-1), JSON.parse(String(body))])
      return path.includes('/hold') ? hold : { plan: null }
    },
  })
  return sent
}
const stop = () => fireEvent.click(screen.getByRole('button', { name: 'Stop' }))

test('who is inside finishes unless one says otherwise', async () => {
  const sent = await open({ inside: 3 })
  expect(await screen.findByRole('radio', { name: 'Let 3 people finish' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'Take 3 people out now' })).toBeTruthy()
  stop()
  await waitFor(() => expect(sent).toEqual([['stop', { how: 'finish' }]]))
})

test('while people are held nobody can finish, and it says what to do about it', async () => {
  await open({ inside: 3, level: 'all', state: 'paused' })
  expect(await screen.findByText(/^What they wait for is held/)).toBeTruthy()
  expect(screen.queryByRole('radio', { name: /finish/ })).toBeNull()
})

test('where nobody is inside there is nothing to choose', async () => {
  const sent = await open({})
  expect(await screen.findByText('Nobody is inside: it ends at once.')).toBeTruthy()
  expect(screen.queryByRole('radio')).toBeNull()
  stop()
  await waitFor(() => expect(sent).toEqual([['stop', { how: 'exit' }]]))
})
