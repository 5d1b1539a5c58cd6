import type { Flow } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Language } from '../../i18n/languages.ts'
import { renderScreen } from '../../testing/renderScreen.tsx'
import { smallFlow } from '../../testing/smallFlow.ts'
import { CompareView } from './CompareView.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const { n_end: _gone, ...others } = smallFlow.nodes
/** The greeting has other words, the wait is longer, the exit is gone, a note to colleagues is new. */
const draft: Flow = {
  ...smallFlow,
  settings: { reentry: { kind: 'never' } },
  nodes: {
    ...others,
    n_msg: {
      ...(others.n_msg as Flow['nodes'][string]),
      settings: { channel: 'sms', category: 'care', copy: { en: { body: 'Hello again' } } },
    },
    n_wait: { type: 'wait', v: 1, settings: { mode: 'duration', for: '5d' } },
    n_new: { type: 'wait', v: 1, title: 'Cool down', settings: { mode: 'duration', for: '1d' } },
  },
  edges: [{ from: 'n_in', port: 'joined', to: 'n_new' }],
  layout: { ...smallFlow.layout, n_in: [0, 200] },
}
const journey = {
  id: 'j1',
  title: { en: 'Small', 'zh-CN': '小旅程' },
  versions: [{ number: 1, publishedAt: '2026-03-02T01:00:00.000Z' }],
} as unknown as Journey

async function compare(after: Flow, language?: Language) {
  const version = { number: 1, flow: smallFlow, publishedAt: '', publishedBy: '' }
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(version)))
  const changes: unknown[] = []
  await renderScreen(
    <CompareView
      ws="ws_1"
      journey={journey}
      draft={after}
      sides={{ from: 1, to: 'draft' }}
      onChange={(sides) => changes.push(sides)}
    />,
    language,
  )
  return changes
}

test('what is new, removed and changed is listed by kind, each with a sign and a word', async () => {
  await compare(draft)
  const list = within(await screen.findByRole('complementary', { name: 'Changes' }))
  expect(list.getAllByRole('button').map((button) => button.textContent)).toEqual([
    '+NewCool downWait',
    '~ChangedGreetingMessage',
    '~ChangedWait',
    '−RemovedExit',
    '~ChangedAudience entry: JoinedNow leads to Cool down; before, to Greeting.',
  ])
  expect(list.getByText('1 card moved')).toBeTruthy()
})

test('a change that is pressed tells its settings side by side, durations in words', async () => {
  await compare(draft)
  const list = within(await screen.findByRole('complementary', { name: 'Changes' }))
  const wait = list.getAllByRole('button').find((one) => /Changed.*Wait$/.test(one.textContent ?? ''))
  fireEvent.click(wait as HTMLElement)
  const table = list.getByRole('table', { name: 'Wait' })
  expect(
    within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['3 days', '5 days'])
})

test('copy is told word by word, in Chinese too', async () => {
  await compare(draft, 'zh-CN')
  const list = within(await screen.findByRole('complementary', { name: '改动' }))
  fireEvent.click(list.getByRole('button', { name: /改动 问候/ }))
  const table = list.getByRole('table', { name: '问候' })
  expect(table.querySelector('del')).toBeNull()
  expect(table.querySelector('ins')?.textContent).toMatch(/^新增：\s+again$/)
})

test('drawings that differ for nobody say so, and what was only moved stands apart', async () => {
  await compare({ ...smallFlow, layout: { ...smallFlow.layout, n_in: [0, 96] } })
  expect(await screen.findByText('No difference for customers')).toBeTruthy()
  expect(screen.getByText('1 card moved')).toBeTruthy()
})

test('other drawings can be chosen, the two swapped, and one comes back to the canvas', async () => {
  const changes = await compare(draft)
  fireEvent.click(await screen.findByRole('button', { name: 'Swap' }))
  fireEvent.change(screen.getByRole('combobox', { name: 'Before' }), { target: { value: 'draft' } })
  fireEvent.click(screen.getByRole('button', { name: 'Back to the canvas' }))
  expect(changes).toEqual([{ from: 'draft', to: 1 }, { from: 'draft', to: 'draft' }, undefined])
})
