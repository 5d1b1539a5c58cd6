import type { Comment, CommentThread } from '@rekindle/server/contract'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPresence, PresenceContext } from '../presence/Presence.ts'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { CardComments } from './CardComments.tsx'
import { CommentsLayer } from './CommentsLayer.tsx'

const ann = { id: 'usr_2', name: 'Ann' }
const me = { id: 'usr_1', name: 'Lin Yue' }
const at = '2026-03-14T06:00:00.000Z'

const said = (id: string, by: Comment['by'], text: string): Comment => ({ id, by, at, parts: [{ text }] })
const threadOn = (id: string, node: string | null, ...comments: Comment[]): CommentThread => ({
  id,
  node,
  step: node === null ? null : { en: 'Cool down', 'zh-CN': '冷静' },
  openedAt: at,
  comments,
})

/** What the server knows, and what it was asked to do. */
let threads: CommentThread[]
let asked: { method: string; path: string; body: unknown; key?: string }[]
let looks: number
let refuses: boolean
/** The answer gets lost on its way, or is a refusal. */
let answersWith: 'nothing' | 'mismatch' | undefined

beforeEach(() => {
  sessionStorage.clear()
  threads = [threadOn('t1', 'n_wait', said('c1', ann, 'Too long? See https://a.example/x.'))]
  asked = []
  looks = 0
  refuses = false
  answersWith = undefined
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function answer(path: string, { method = 'GET', body, headers }: RequestInit): unknown {
  const [, , , , , place = '', id = '', rest] = path.split(/[/?]/)
  if (method !== 'GET')
    asked.push({
      ...{ method, path: path.split('/').slice(5).join('/'), body: body && JSON.parse(String(body)) },
      ...keyIn(headers),
    })
  if (method === 'GET' && path.includes('/comments?')) looks++
  if (place === 'members')
    return [
      { ...ann, role: 'marketer' },
      { id: 'usr_3', name: 'Anna', role: 'viewer' },
      ...Array.from({ length: 9 }, (_, i) => ({ id: `usr_9${i}`, name: `Zed ${i}`, role: 'viewer' })),
    ]
  if (place === 'threads' && rest === 'resolve')
    threads = threads.map((one) => (one.id === id ? { ...one, resolved: { by: me, at } } : one))
  if (place === 'journeys' && path.includes('show=open'))
    return { revision: asked.length, threads: threads.filter(({ resolved }) => !resolved) }
  if (place === 'journeys' && method === 'GET') return { revision: asked.length, threads }
  return {}
}

const keyIn = (headers: RequestInit['headers']) => {
  const key = new Headers(headers).get('idempotency-key')
  return key === null ? {} : { key }
}

async function open(language: 'en' | 'zh-CN' = 'en') {
  const presence = createPresence()
  const drawing = await renderDrawing(
    <PresenceContext value={presence}>
      <CardComments id="n_wait" />
      <CardComments id="n_msg" />
      <CommentsLayer ws="ws_1" journey="j" version={undefined} />
    </PresenceContext>,
    { language, at: '/w/ws_1/journeys/j', answer },
  )
  const known = fetch
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (refuses) throw new TypeError('offline')
    const answered = known(path, init)
    if (answersWith === undefined || init?.method !== 'POST') return answered
    if (answersWith === 'nothing') throw new TypeError('lost')
    const refusal = {
      code: 'idempotency.mismatch',
      title: 'The Idempotency-Key was used for another request.',
    }
    return new Response(JSON.stringify(refusal), { status: 422 })
  })
  const show = (shown: Parameters<ReturnType<typeof drawing.editing.comments.getState>['show']>[0]) =>
    act(() => drawing.editing.comments.getState().show(shown))
  return { ...drawing, presence, show, panel: () => within(screen.getByRole('region')) }
}

const type = (field: HTMLElement, text: string) => {
  fireEvent.change(field, { target: { value: text } })
  act(() => (field as HTMLTextAreaElement).setSelectionRange(text.length, text.length))
}

test('a card says how many threads are open and leads to them; another card says nothing', async () => {
  const { panel } = await open()
  const badge = await screen.findByRole('button', { name: '1 open comment thread' })
  expect(document.querySelectorAll('[data-comments]')).toHaveLength(1)
  fireEvent.click(badge)
  const link = await screen.findByRole('link', { name: 'https://a.example/x' })
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
    'https://a.example/x',
    'noopener noreferrer nofollow',
  ])
  expect(panel().getByRole('heading').textContent).toBe('Wait')
})

test('one answers by Control and Enter, and who is chosen behind "@" is told', async () => {
  const { show } = await open()
  show({ at: 'place', node: 'n_wait' })
  const field = await screen.findByRole('textbox', { name: 'Reply' })
  type(field, 'Ask @ann')
  const list = await screen.findByRole('listbox', { name: 'Whom do you mention?' })
  expect(
    within(list)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['AnnMarketer', 'AnnaViewer'])
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(field.getAttribute('aria-activedescendant')).toBe(within(list).getAllByRole('option')[1]?.id)
  fireEvent.keyDown(field, { key: 'Enter' })
  expect((field as HTMLTextAreaElement).value).toBe('Ask @Anna ')
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect((field as HTMLTextAreaElement).value).toBe(''))
  expect(asked).toContainEqual({
    method: 'POST',
    path: 'threads/t1/comments',
    body: { text: 'Ask <@usr_3>' },
    key: expect.any(String),
  })
})

test('Escape first leaves the names, then closes the panel, and the focus is where it was', async () => {
  const { editing, show } = await open()
  const badge = await screen.findByRole('button', { name: '1 open comment thread' })
  badge.focus()
  show({ at: 'place', node: 'n_wait', write: true })
  const field = await screen.findByRole('textbox', { name: 'Write a comment' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  type(field, '@')
  // Everybody, however many: the list scrolls.
  expect(within(await screen.findByRole('listbox')).getAllByRole('option')).toHaveLength(11)
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(editing.comments.getState().shown).toBeDefined()
  fireEvent.keyDown(field, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
  expect(document.activeElement).toBe(badge)
  show({ at: 'place', node: 'n_wait' })
  expect(await screen.findByDisplayValue('@')).toBeTruthy()
})

test('without a connection what was typed is kept, and one is told so', async () => {
  const { show } = await open()
  show({ at: 'place', node: 'n_wait', write: true })
  const field = await screen.findByRole('textbox', { name: 'Write a comment' })
  type(field, 'Not lost')
  refuses = true
  fireEvent.click(screen.getByRole('button', { name: 'Comment' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Comments need the connection/)
  expect((field as HTMLTextAreaElement).value).toBe('Not lost')
  refuses = false
  fireEvent.click(screen.getByRole('button', { name: 'Comment' }))
  await waitFor(() => expect((field as HTMLTextAreaElement).value).toBe(''))
  expect(asked.at(-1)).toEqual({
    method: 'POST',
    path: 'journeys/j/comments',
    body: { node: 'n_wait', text: 'Not lost' },
    key: expect.any(String),
  })
})

test('what is sent again after a lost answer bears the same key, a reload between; the next comment another', async () => {
  const { show } = await open()
  const write = async (text: string) => {
    const field = await screen.findByRole('textbox', { name: 'Write a comment' })
    type(field, text)
    fireEvent.click(screen.getByRole('button', { name: 'Comment' }))
    return field as HTMLTextAreaElement
  }
  show({ at: 'place', node: 'n_wait' })
  answersWith = 'nothing'
  await write('Once')
  await screen.findByRole('alert')
  cleanup()
  answersWith = undefined
  const again = await open()
  again.show({ at: 'place', node: 'n_wait' })
  await screen.findByDisplayValue('Once')
  const field = await write('Once')
  await waitFor(() => expect(field.value).toBe(''))
  await write('Twice')
  await waitFor(() => expect(asked).toHaveLength(3))
  const [first, second, third] = asked.map(({ key }) => key)
  expect([second, third === first]).toEqual([first, false])
})

test('who changes what had arrived is told so, and can say it as well', async () => {
  const { show } = await open()
  show({ at: 'place', node: 'n_wait' })
  const field = await screen.findByRole('textbox', { name: 'Write a comment' })
  const send = () => fireEvent.click(screen.getByRole('button', { name: 'Comment' }))
  type(field, 'Too long')
  answersWith = 'nothing'
  send()
  await screen.findByText(/^Comments need the connection/)
  type(field, 'Too long, I think')
  answersWith = 'mismatch'
  send()
  await screen.findByText(/^What you sent before had arrived/)
  expect((field as HTMLTextAreaElement).value).toBe('Too long, I think')
  answersWith = undefined
  send()
  await waitFor(() => expect((field as HTMLTextAreaElement).value).toBe(''))
  const [first, second, third] = asked.map(({ key }) => key)
  expect([second, third === first]).toEqual([first, false])
})

test('a resolved thread leaves the card and is found among the resolved', async () => {
  const { show, editing } = await open()
  show({ at: 'place', node: 'n_wait' })
  fireEvent.click(await screen.findByRole('button', { name: 'Resolve' }))
  await waitFor(() => expect(editing.comments.getState().count).toBe(0))
  expect(editing.view.getState().said).toBe('The thread is resolved')
  fireEvent.click(screen.getByRole('button', { name: 'Resolved (1)' }))
  expect(screen.getByText(/^Resolved by Lin Yue/)).toBeTruthy()
})

test('what is said about a step that is gone stays in the list, in Chinese too', async () => {
  threads = [
    threadOn('t2', 'n_gone', said('c2', ann, 'Why?')),
    threadOn('t3', null, said('c3', me, 'All good')),
  ]
  const { show, panel } = await open('zh-CN')
  show({ at: 'all' })
  const line = await screen.findByRole('button', { name: /冷静.*此步骤已不存在.*Why/ })
  fireEvent.click(line)
  expect(await screen.findByRole('button', { name: '解决' })).toBeTruthy()
  expect(panel().getByRole('heading').textContent).toBe('冷静此步骤已不存在')
  expect(screen.queryByRole('textbox', { name: '写评论' })).toBeNull()
})

test('one edits one’s own words, and has no say over those of others', async () => {
  threads = [threadOn('t1', 'n_wait', said('c1', ann, 'Hers'), said('c2', me, 'Mine'))]
  const { show } = await open()
  show({ at: 'place', node: 'n_wait' })
  await screen.findByText('Hers')
  expect(screen.queryByRole('button', { name: 'What can be done with the comment of Ann' })).toBeNull()
  fireEvent.keyDown(screen.getByRole('button', { name: 'What can be done with the comment of Lin Yue' }), {
    key: 'Enter',
  })
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }))
  const field = await screen.findByDisplayValue('Mine')
  type(field, 'Mine too')
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(asked).toContainEqual({ method: 'PUT', path: 'comments/c2', body: { text: 'Mine too' } }),
  )
})

test('what somebody else says is heard without a reload, and counted on its card', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { editing } = await open()
  await screen.findByRole('button', { name: '1 open comment thread' })
  asked.push({ method: 'POST', path: 'elsewhere', body: undefined })
  threads = [...threads, threadOn('t2', 'n_wait', said('c9', ann, 'And this?'))]
  await act(() => vi.advanceTimersByTimeAsync(4_100))
  await screen.findByRole('button', { name: '2 open comment threads' })
  expect(editing.view.getState().said).toBe('Ann commented on “Wait”')
})

/** Nobody looks by themselves unless time is let pass: what is heard at once was told. */
const stopLooking = () => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })

const another = (id: string) => {
  asked.push({ method: 'POST', path: 'elsewhere', body: undefined })
  threads = [...threads, threadOn(id, 'n_wait', said(`of ${id}`, ann, 'And this?'))]
}

test('what the server tells of is fetched at once; where it tells, one looks rarely', async () => {
  stopLooking()
  const { presence } = await open()
  await screen.findByRole('button', { name: '1 open comment thread' })
  another('t2')
  act(() => presence.setState({ commented: asked.length }))
  await screen.findByRole('button', { name: '2 open comment threads' })
  act(() => presence.setState({ isTold: true }))
  another('t3')
  const before = looks
  await act(() => vi.advanceTimersByTimeAsync(4_100))
  expect(looks).toBe(before)
  await act(() => vi.advanceTimersByTimeAsync(16_000))
  await screen.findByRole('button', { name: '3 open comment threads' })
})

test('who begins to hear looks once: what was said before was told to nobody', async () => {
  stopLooking()
  const { presence } = await open()
  await screen.findByRole('button', { name: '1 open comment thread' })
  another('t2')
  act(() => presence.setState({ isTold: true }))
  await screen.findByRole('button', { name: '2 open comment threads' })
})
