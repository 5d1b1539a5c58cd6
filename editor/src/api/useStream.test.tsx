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
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))

beforeEach(() => {
  FakeSource.opened = []
  vi.stubGlobal('EventSource', FakeSource)
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const listen = (onData: (data: unknown) => void = () => {}) =>
  renderHook(({ url }) => useStream(url, 'clock', onData), { initialProps: { url: '/stream' } })

test('what the server sends arrives as data', () => {
  const heard: unknown[] = []
  listen((data) => heard.push(data))
  act(() => newest().dispatchEvent(new MessageEvent('clock', { data: '{"playing":true}' })))
  expect(heard).toEqual([{ playing: true }])
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
  act(() => newest().dispatchEvent(new Event('open')))
  expect(result.current).toBe('open')
  breakOff()
  pass(1_000)
  expect(FakeSource.opened).toHaveLength(3)
})

test('leaving the page closes the connection and opens none later', () => {
  const { unmount } = listen()
  breakOff()
  unmount()
  pass(60_000)
  expect(FakeSource.opened).toHaveLength(1)
  expect(newest().closed).toBe(true)
})

test('another address closes the first connection', () => {
  const { rerender } = listen()
  const first = newest()
  rerender({ url: '/other' })
  expect(first.closed).toBe(true)
  expect(newest().url).toBe('/other')
})
