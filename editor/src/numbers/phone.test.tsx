import type { Flow } from '@rekindle/runtime'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Language } from '../i18n/languages.ts'
import { renderScreen, session } from '../testing/renderScreen.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { JourneyNumbers } from './JourneyNumbers.tsx'

/* A journey as one sees it on a telephone: no canvas, and what can be done without one. */

beforeEach(() => {
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  session.permissions = session.permissions.filter((one) => one !== 'journeys.publish')
})

const draft: Flow = {
  ...smallFlow,
  nodes: { ...smallFlow.nodes, n_wait: { type: 'wait', v: 1, settings: { mode: 'duration', for: '5d' } } },
}
const heads = { started: 7, active: 2, completed: 5, exited: 0, failed: 0 }
const journey = {
  id: 'j1',
  title: smallFlow.title,
  state: 'live',
  flow: draft,
  revision: 4,
  published: false,
  version: 1,
  heads,
  versions: [{ id: 'v1', number: 1, publishedAt: '2026-03-02T01:00:00.000Z', publishedBy: 'Wei', heads }],
}
const stats = {
  ...{ version: 1, at: '2026-03-14T06:20:00.000Z', heads, nodes: {}, edges: {} },
  ...{ goals: {}, discarded: {}, credits: {}, phases: {} },
}
const preview = {
  ...{ problems: [], staying: 0, audience: 9, inside: null, firstAt: null, nextVersion: 2, stock: [] },
  ...{ arrivals: { before: 0, after: 9 }, limits: { quiet: 1, caps: 1 } },
}
const plan = {
  ...{ nextVersion: 2, problems: [], inside: 0, lines: [], unmapped: [], targets: [] },
  ...{ sendsNextHour: { before: 0, after: 0 }, diff: { nodes: [], flow: [], copyOnly: false } },
}

async function open(search = '', language: Language = 'en') {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const place = path.split('?')[0] ?? ''
    if (method === 'POST' && place.endsWith('/publish')) {
      sent.push({ path: place, body: JSON.parse(String(body)) })
      return new Response(JSON.stringify({ version: { number: 2 }, staying: 0, plan: null }))
    }
    const answers: [RegExp, unknown][] = [
      [/\/stats$/, stats],
      [/\/versions\/1$/, { number: 1, flow: smallFlow, publishedAt: '', publishedBy: '' }],
      [/\/publish$/, preview],
      [/\/plan$/, plan],
      [/\/approval$/, { required: false, sections: [] }],
      [/\/schedule$/, { schedule: null }],
      [/\/plans$/, []],
      [/\/journeys\/j1$/, journey],
    ]
    return new Response(JSON.stringify(answers.find(([pattern]) => pattern.test(place))?.[1] ?? {}))
  })
  await renderScreen(<JourneyNumbers />, language, `/w/ws_1/journeys/j1${search}`)
  return sent
}

test('what differs between two drawings is a list alone, and leads back to the numbers', async () => {
  await open('?diff=1..draft')
  const list = within(await screen.findByRole('complementary', { name: 'Changes' }))
  fireEvent.click(list.getByRole('button', { name: /Changed.*Wait/ }))
  expect(list.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['3 days', '5 days'])
  expect(document.querySelector('.react-flow')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Back to the numbers' }))
  expect(await screen.findByRole('heading', { name: 'Small' })).toBeTruthy()
})

test('versions are listed, each with what it changed, in Chinese too', async () => {
  await open('', 'zh-CN')
  fireEvent.keyDown(await screen.findByRole('button', { name: '暂停、停止与版本' }), { key: 'Enter' })
  fireEvent.click(await screen.findByRole('menuitem', { name: '版本…' }))
  fireEvent.click(await screen.findByRole('button', { name: '对比' }))
  expect(await screen.findByRole('complementary', { name: '改动' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '返回数据' })).toBeTruthy()
})

test('what others drew is published as it was saved; who may not publish is not asked', async () => {
  session.permissions = [...session.permissions, 'journeys.publish']
  const sent = await open()
  fireEvent.click(await screen.findByRole('button', { name: 'Publish' }))
  const publish = await screen.findByRole<HTMLButtonElement>('button', { name: 'Publish version 2' })
  await waitFor(() => expect(publish.disabled).toBe(false))
  fireEvent.click(publish)
  await waitFor(() => expect(sent).toMatchObject([{ body: { revision: 4 } }]))
  cleanup()
  session.permissions = session.permissions.filter((one) => one !== 'journeys.publish')
  await open()
  await screen.findByRole('button', { name: 'Hold, stop, versions' })
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull()
})
