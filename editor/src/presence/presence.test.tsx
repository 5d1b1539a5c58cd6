import type { Presence, PresentPerson, SignOfLife, Whereabouts } from '@rekindle/server/contract'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Canvas } from '../canvas/Canvas.tsx'
import { addNote } from '../document/changeNotes.ts'
import { moveNodes } from '../document/moveNodes.ts'
import { NodePanel } from '../inspector/NodePanel.tsx'
import { renderDrawing } from '../testing/renderDrawing.tsx'
import { smallFlow } from '../testing/smallFlow.ts'
import { OthersHere } from './OthersHere.tsx'
import { createPresence, PresenceContext } from './Presence.ts'
import { PresenceLink } from './PresenceLink.tsx'

const nowhere: Whereabouts = { view: 'read', version: null, cursor: null, sees: null, nodes: [] }

/** The stream, played by hand. */
class FakeSource extends EventTarget {
  static newest: FakeSource
  closed = false
  constructor() {
    super()
    FakeSource.newest = this
  }
  close() {
    this.closed = true
  }
  say(people: PresentPerson[], commented: Presence['commented'] = null) {
    const news: Presence = { visit: '00000000.0000000000000000', people, saved: null, commented }
    const data = JSON.stringify(news)
    this.dispatchEvent(new Event('open'))
    this.dispatchEvent(new MessageEvent('journeys/jny_1/presence', { data }))
  }
}
beforeEach(() => vi.stubGlobal('EventSource', FakeSource))
afterEach(async () => {
  cleanup()
  // The connection is shared by all that listen: it is given up a moment after the last of them.
  await vi.waitFor(() => expect(FakeSource.newest.closed).toBe(true))
  vi.unstubAllGlobals()
})

const person = (name: string, where: Partial<PresentPerson> = {}): PresentPerson => ({
  ...{ id: `person_${name}`, name, view: 'edit', version: null, cursor: null, sees: null, nodes: [] },
  ...where,
})

/** A page on a journey that others can be on, too. */
async function open(language: 'en' | 'zh-CN' = 'en') {
  const presence = createPresence()
  const signs: SignOfLife[] = []
  const chosen: unknown[] = []
  const drawing = await renderDrawing(
    <PresenceContext value={presence}>
      <PresenceLink ws="ws_1" journey="jny_1" first={nowhere} />
      <OthersHere mode="draft" onChoose={(mode) => chosen.push(mode)} />
      <Canvas openNode={undefined} />
      <NodePanel id="n_wait" />
    </PresenceContext>,
    {
      language,
      answer: (path, { body }) => {
        if (path.endsWith('/presence')) signs.push(JSON.parse(String(body)))
        return undefined
      },
    },
  )
  await waitFor(() => expect(FakeSource.newest?.closed).toBe(false))
  const say = (...people: PresentPerson[]) => act(() => FakeSource.newest.say(people))
  return { ...drawing, presence, signs, chosen, say }
}

const initials = (list: HTMLElement) =>
  [...list.querySelectorAll('[aria-hidden]')].map(({ textContent }) => textContent)
const faces = () => screen.findByRole('list', { name: 'Also here' })

test('others are listed by name and by what they do; more than five fold into a number', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  const { say } = await open()
  say(person('Lin Yue'), person('Ana', { view: 'numbers', version: 2 }))
  const list = await faces()
  await within(list).findByRole('button', { name: 'Lin Yue: drawing' })
  within(list).getByRole('button', { name: 'Ana: looking at numbers, version 2' })
  expect(initials(list)).toEqual(['LY', 'AN'])
  say(...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => person(name)))
  await within(list).findByRole('button', { name: '3 more people' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(6)
  say()
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Also here' })).toBeNull())
})

test('on a small screen three faces are shown, and the others folded', async () => {
  const { say } = await open()
  say(...['A', 'B', 'C', 'D', 'E'].map((name) => person(name)))
  await within(await faces()).findByRole('button', { name: '2 more people' })
})

test('in Chinese, too', async () => {
  const { say } = await open('zh-CN')
  say(person('欧阳小娜'))
  const list = await screen.findByRole('list', { name: '也在这里' })
  await within(list).findByRole('button', { name: '欧阳小娜：正在编辑' })
  expect(initials(list)).toEqual(['小娜'])
})

test('hands and selections lie over the drawing they are in, until one would rather not see hands', async () => {
  const { say, presence, container } = await open()
  const hands = () => [...container.querySelectorAll<HTMLElement>('[data-cursor]')]
  say(
    person('Lin', { cursor: { x: 40, y: -8 }, nodes: ['n_msg'] }),
    person('Ana', { cursor: { x: 1, y: 1 }, version: 2 }),
  )
  await waitFor(() => expect(hands().map(({ dataset }) => dataset.cursor)).toEqual(['Lin']))
  expect(hands()[0]?.style.translate).toBe('40px -8px')
  expect(container.querySelector('[data-selected-by]')?.getAttribute('data-selected-by')).toBe('Lin')
  expect(container.querySelector('[data-others]')?.getAttribute('aria-hidden')).toBe('true')
  act(() => presence.setState({ showsCursors: false }))
  expect(hands()).toEqual([])
  expect(container.querySelector('[data-selected-by]')).not.toBeNull()
})

test('a hand that moves draws no card and no face anew', async () => {
  const { say, container } = await open()
  say(person('Lin', { cursor: { x: 0, y: 0 } }))
  const list = await faces()
  await waitFor(() => expect(container.querySelector('[data-cursor]')).not.toBeNull())
  const changed: Node[] = []
  const watch = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)))
  const options = { subtree: true, childList: true, attributes: true, characterData: true }
  for (const card of container.querySelectorAll('[data-node]')) watch.observe(card, options)
  watch.observe(list, options)
  say(person('Lin', { cursor: { x: 90, y: 90 } }))
  await waitFor(() =>
    expect(container.querySelector<HTMLElement>('[data-cursor]')?.style.translate).toBe('90px 90px'),
  )
  expect(changed).toEqual([])
})

test('a step that somebody else has open says so in its panel', async () => {
  const { say } = await open()
  say(person('Lin', { nodes: ['n_wait'] }), person('Ana', { nodes: ['n_msg'] }))
  const note = await screen.findByRole('note')
  expect(note.textContent).toContain('Lin is editing this step')
  say(person('Lin', { nodes: ['n_wait'] }), person('Ana', { nodes: ['n_wait'], view: 'outline' }))
  await waitFor(() => expect(note.textContent).toContain('Lin and Ana are editing this step'))
  say(person('Lin', { nodes: ['n_wait', 'n_msg'] }))
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull())
})

test('one’s own hand is told once somebody is there to see it', async () => {
  const { say, signs, container } = await open()
  say()
  await waitFor(() => expect(signs).toHaveLength(1))
  say(person('Lin'))
  await faces()
  const pane = container.querySelector('.react-flow') as HTMLElement
  await waitFor(() => {
    fireEvent.pointerMove(pane, { clientX: 30, clientY: 20 })
    expect(signs.at(-1)?.cursor).not.toBeNull()
  })
  expect(signs.at(-1)?.visit).toBe('00000000.0000000000000000')
})

test('a click on a face goes to the drawing of that person', async () => {
  const { say, chosen, presence } = await open()
  say(person('Ana', { view: 'numbers', version: 2 }))
  const list = await faces()
  fireEvent.click(await within(list).findByRole('button', { name: /^Ana/ }))
  expect(chosen).toEqual([2])
  expect(presence.getState().wanted).toBe('person_Ana')
})

test('who is followed leads from drawing to drawing, until one presses Escape', async () => {
  const { say, chosen, presence, editing } = await open()
  const follow = async () => {
    act(() => presence.setState({ followed: { id: 'person_Ana' } }))
    await screen.findByText('You see what Ana sees')
  }
  say(person('Ana'))
  await faces()
  await follow()
  say(person('Ana', { view: 'numbers', version: 2 }))
  await waitFor(() => expect(chosen).toEqual([2]))
  // The other drawing is not there yet: that is no choice of one's own.
  say(person('Ana', { view: 'numbers', version: 2, nodes: ['n_msg'] }))
  expect(screen.queryByText('You see what Ana sees')).not.toBeNull()
  fireEvent.keyDown(screen.getByRole('button', { name: /^Ana/ }), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByText('You see what Ana sees')).toBeNull())
  expect(editing.view.getState().said).toBe('You no longer follow Ana.')
})

test('who is followed may be away for a moment, as when their page is loaded anew', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  const { say, presence } = await open()
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  say(person('Ana'), person('Lin'))
  act(() => presence.setState({ followed: { id: 'person_Ana' } }))
  await screen.findByText('You see what Ana sees')
  say(person('Lin'))
  await pass(1_000)
  say(person('Ana'), person('Lin'))
  await pass(10_000)
  expect(presence.getState().followed?.id).toBe('person_Ana')
  say(person('Lin'))
  await pass(10_000)
  expect(presence.getState().followed).toBeUndefined()
  vi.useRealTimers()
})

test('whoever chooses another drawing than whom they follow goes their own way', async () => {
  const { say, chosen, presence } = await open()
  say(person('Ana', { view: 'numbers', version: 2 }))
  await faces()
  // Both were on the second version already: what is on screen was chosen since.
  act(() => presence.setState({ followed: { id: 'person_Ana', drawing: 2 } }))
  await waitFor(() => expect(presence.getState().followed).toBeUndefined())
  expect(chosen).toEqual([])
})

test('who comes and who leaves is said, and nobody leaves because one’s own line broke', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  const { say } = await open()
  const said = () => document.querySelector('[data-said-people]')?.textContent
  const pass = () => act(() => vi.advanceTimersByTimeAsync(3_000))
  say(person('Lin'), person('Ana'))
  await pass()
  expect(said()).toBe('Lin and Ana are here.')
  act(() => void FakeSource.newest.dispatchEvent(new Event('error')))
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Also here' })).toBeNull())
  await pass()
  expect(said()).toBe('Lin and Ana are here.')
  say(person('Ana'))
  await pass()
  expect(said()).toBe('Lin has left.')
  vi.useRealTimers()
})

test('what somebody else’s save changed is told in a quiet line', async () => {
  const { presence } = await open()
  const moved = moveNodes(
    smallFlow,
    new Map([
      ['n_wait', [9, 9]],
      ['n_end', [99, 9]],
    ]),
  )
  const line = () => document.querySelector('[data-foreign-change]')?.textContent
  act(() => presence.setState({ change: { by: 'Lin', before: smallFlow, after: moved } }))
  await waitFor(() => expect(line()).toBe('Lin moved 2 steps'))
  const noted = addNote(moveNodes(smallFlow, new Map([['n_wait', [9, 9]]])), 'fresh', [0, 0])
  act(() => presence.setState({ change: { by: undefined, before: smallFlow, after: noted } }))
  await waitFor(() => expect(line()).toMatch(/^Somebody moved “.+” and changed notes or groups$/))
})
