import type { Flow } from '@rekindle/runtime'
import type { CommentThread, PresentPerson } from '@rekindle/server/contract'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Language } from '../i18n/languages.ts'
import { renderScreen, session } from '../testing/renderScreen.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { JourneyNumbers } from './JourneyNumbers.tsx'

/* A journey as one sees it on a telephone: no canvas, and what can be done without one. */

/** The stream, played by hand. */
class FakeSource extends EventTarget {
  static newest: FakeSource
  constructor() {
    super()
    FakeSource.newest = this
  }
  close() {}
  say(people: PresentPerson[]) {
    const data = JSON.stringify({ visit: '00000000.0000000000000000', people, saved: null, commented: null })
    this.dispatchEvent(new Event('open'))
    this.dispatchEvent(new MessageEvent('journeys/j1/presence', { data }))
  }
}

beforeEach(() => {
  sessionStorage.clear()
  vi.stubGlobal('EventSource', FakeSource)
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

type Answers = [RegExp, unknown][]

/** `others`: what the server answers otherwise; undefined: it has none. */
async function open(search = '', language: Language = 'en', others: Answers = []) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const place = path.split('?')[0] ?? ''
    if (method === 'POST' && /\/(publish|comments)$/.test(place))
      sent.push({ path: place.split('/').slice(5).join('/'), body: JSON.parse(String(body)) })
    if (method === 'POST' && place.endsWith('/publish'))
      return new Response(JSON.stringify({ version: { number: 2 }, staying: 0, plan: null }))
    const answers: Answers = [
      ...others,
      [/\/stats$/, stats],
      [/\/versions\/1$/, { number: 1, flow: smallFlow, publishedAt: '', publishedBy: '' }],
      [/\/publish$/, preview],
      [/\/plan$/, plan],
      [/\/approval$/, { required: false, sections: [] }],
      [/\/schedule$/, { schedule: null }],
      [/\/plans$/, []],
      [/\/journeys\/j1$/, journey],
    ]
    const found = answers.find(([pattern]) => pattern.test(place))
    if (found && found[1] === undefined) return new Response('{}', { status: 404 })
    return new Response(JSON.stringify(found?.[1] ?? {}))
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

const thread: CommentThread = {
  id: 't1',
  node: 'n_wait',
  step: { en: 'Wait', 'zh-CN': '等待' },
  openedAt: '2026-03-14T06:00:00.000Z',
  comments: [
    {
      ...{ id: 'c1', by: { id: 'usr_2', name: 'Ann' }, at: '2026-03-14T06:00:00.000Z' },
      parts: [{ text: 'Too long?' }],
    },
  ],
}
const talk: Answers = [
  [/\/members$/, []],
  [/\/comments$/, { revision: 1, threads: [thread] }],
]

async function leaveByEscape() {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('a step tells what is said about it; one reads it, answers, and is back at the step', async () => {
  const sent = await open('', 'en', talk)
  const button = await screen.findByRole('button', { name: 'Comments on “Wait”: 1 open thread' })
  button.focus()
  const read = async () => {
    fireEvent.click(button)
    const sheet = within(await screen.findByRole('dialog', { name: 'Wait' }))
    await sheet.findByText('Too long?')
    return sheet
  }
  await read()
  await leaveByEscape()
  expect(document.activeElement).toBe(button)
  const sheet = await read()
  // Reading opens no keyboard, also where everything is known already.
  expect(document.activeElement?.matches('textarea')).toBe(false)
  const field = sheet.getByRole('textbox', { name: 'Reply' })
  act(() => field.focus())
  fireEvent.change(field, { target: { value: 'Three days are enough.' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Reply' }))
  await waitFor(() =>
    expect(sent).toEqual([{ path: 'threads/t1/comments', body: { text: 'Three days are enough.' } }]),
  )
  await leaveByEscape()
  expect(document.activeElement).toBe(button)
})

test('whoever was mentioned comes to the thread, also of a step that is only drawn, in Chinese too', async () => {
  const later = { ...draft, nodes: { ...draft.nodes, n_later: { ...draft.nodes.n_wait, title: '再等等' } } }
  await open('?version=draft&node=n_later&comment=t1', 'zh-CN', [
    [/\/journeys\/j1$/, { ...journey, flow: later }],
    [/\/comments$/, { revision: 1, threads: [{ ...thread, node: 'n_later' }] }],
    ...talk,
  ])
  const sheet = within(await screen.findByRole('dialog', { name: '再等等' }))
  await sheet.findByText('Too long?')
  fireEvent.click(sheet.getByRole('button', { name: '全部评论' }))
  expect(await screen.findByRole('button', { name: /再等等.*Too long/ })).toBeTruthy()
})

test('a draft that nobody published is read step by step, and talked about', async () => {
  const sent = await open('', 'en', [
    [/\/journeys\/j1$/, { ...journey, version: null, versions: [], state: 'draft' }],
    ...talk,
  ])
  fireEvent.click(await screen.findByRole('button', { name: 'Comment on: Greeting' }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Greeting' }))
  const field = await sheet.findByRole('textbox', { name: 'Write a comment' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  fireEvent.change(field, { target: { value: 'Kind' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Comment' }))
  await waitFor(() =>
    expect(sent).toEqual([{ path: 'journeys/j1/comments', body: { node: 'n_msg', text: 'Kind' } }]),
  )
})

test('comments that can’t be fetched say so, and are asked for again', async () => {
  const answers: Answers = [[/\/comments$/, undefined]]
  await open('', 'en', answers)
  fireEvent.click(await screen.findByRole('button', { name: 'Comments' }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Comments' }))
  await sheet.findByRole('alert')
  answers.splice(0, 1, ...talk)
  fireEvent.click(sheet.getByRole('button', { name: 'Try again' }))
  await sheet.findByRole('button', { name: /Wait.*Too long/ })
})

test('faces of who else is here lead to the version and the step they have before them', async () => {
  await open('', 'en', [
    [
      /\/journeys\/j1$/,
      { ...journey, versions: [...journey.versions, { ...journey.versions[0], number: 2 }] },
    ],
    [/\/versions\/2$/, { number: 2, flow: draft, publishedAt: '', publishedBy: '' }],
  ])
  await screen.findByRole('combobox', { name: 'Version' })
  const where = { view: 'numbers', cursor: null, sees: null } as const
  act(() => FakeSource.newest.say([{ id: 'p', name: 'Ann Lee', ...where, version: 1, nodes: ['n_wait'] }]))
  fireEvent.keyDown(await screen.findByRole('button', { name: '1 other person has this journey open' }), {
    key: 'Enter',
  })
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Ann Lee: looking at numbers, version 1' }))
  await waitFor(() => expect(document.activeElement?.getAttribute('data-step')).toBe('n_wait'))
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Version' }).value).toBe('1')
})
