import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useStream } from './useStream.ts'

/** An event source that a test plays by hand. */
class FakeSource extends EventTarget {
  static opened: FakeSource[] = []
  readonly url: string
  closed = false
  constructor(url: string) {
    super()
    this.url = url
    FakeSource.opened.push(this)
  }
  close() {
    this.closed = true
  }
}

const newest = () => FakeSource.opened.at(-1) as FakeSource
const breakOff = () => act(() => newest().dispatchEvent(new Event('error')))
const comeUp = () => act(() => newest().dispatchEvent(new Event('open')))
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))

beforeEach(() => {
  FakeSource.opened = []
  vi.stubGlobal('EventSource', FakeSource)
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  // What was listened to is given up a moment later.
  vi.advanceTimersByTime(1_000)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const at = (of: string) => `/api/v1/workspaces/ws_1/${of}/stream`
const listen = (of = 'practice', onData: (data: unknown) => void = () => {}) => {
  const hook = renderHook(({ url }: { url: string | undefined }) => useStream(url, onData), {
    initialProps: { url: at(of) as string | undefined },
  })
  pass(100)
  return hook
}

test('what the server sends arrives as data', () => {
  const heard: unknown[] = []
  listen('practice', (data) => heard.push(data))
  act(() => newest().dispatchEvent(new MessageEvent('practice', { data: '{"playing":true}' })))
  expect(heard).toEqual([{ playing: true }])
})

test('all that a page listens to comes by one connection, and each part hears its own', () => {
  const heard: string[] = []
  renderHook(() => useStream(at('practice'), () => heard.push('clock')))
  renderHook(() => useStream(at('journeys/j/presence'), () => heard.push('presence')))
  pass(100)
  expect(FakeSource.opened).toHaveLength(1)
  expect(decodeURIComponent(newest().url)).toBe(
    '/api/v1/workspaces/ws_1/stream?of=journeys/j/presence,practice',
  )
  act(() => newest().dispatchEvent(new MessageEvent('journeys/j/presence', { data: '{}' })))
  expect(heard).toEqual(['presence'])
})

test('who begins to listen later hears what was said last', () => {
  const heard: unknown[] = []
  listen()
  comeUp()
  act(() => newest().dispatchEvent(new MessageEvent('practice', { data: '7' })))
  const { result } = listen('practice', (data) => heard.push(data))
  expect([heard, result.current, FakeSource.opened.length]).toEqual([[7], 'open', 1])
})

test('when something else is wanted the old connection is kept until the new one is there', () => {
  const { result } = listen('practice')
  comeUp()
  const first = newest()
  const more = listen('journeys/j/presence')
  expect([FakeSource.opened.length, first.closed]).toEqual([2, false])
  expect([result.current, more.result.current]).toEqual(['open', 'connecting'])
  comeUp()
  expect([first.closed, newest().closed, more.result.current]).toEqual([true, false, 'open'])
})

test('a broken connection is said to be lost and opened again, each time a little later', () => {
  const { result } = listen()
  breakOff()
  expect(result.current).toBe('lost')
  pass(999)
  expect(FakeSource.opened).toHaveLength(1)
  pass(1)
  expect(FakeSource.opened).toHaveLength(2)
  breakOff()
  pass(1_999)
  expect(FakeSource.opened).toHaveLength(2)
  pass(1)
  expect(FakeSource.opened).toHaveLength(3)
})

test('once it is open again the next break is mended quickly', () => {
  const { result } = listen()
  breakOff()
  pass(1_000)
  comeUp()
  expect(result.current).toBe('open')
  breakOff()
  pass(1_000)
  expect(FakeSource.opened).toHaveLength(3)
})

test('a browser that is online again waits no longer', () => {
  listen()
  breakOff()
  act(() => void window.dispatchEvent(new Event('online')))
  pass(1)
  expect(FakeSource.opened).toHaveLength(2)
})

test('leaving the page closes the connection and opens none later', () => {
  const { unmount } = listen()
  breakOff()
  unmount()
  pass(60_000)
  expect(FakeSource.opened).toHaveLength(1)
  expect(newest().closed).toBe(true)
})

test('another address closes the first connection once the second is open', () => {
  const { rerender } = listen()
  const first = newest()
  rerender({ url: at('journeys/j/versions/1/stats') })
  pass(100)
  comeUp()
  expect([first.closed, newest().closed]).toEqual([true, false])
})
