import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { cameraOf } from './cameraOf.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A drawing in a pane that only knows its view. */
function look(zoom: number) {
  const marks = new Set<string>()
  const domNode = {
    setAttribute: (name: string) => marks.add(name),
    removeAttribute: (name: string) => marks.delete(name),
  }
  const store = createStore(() => ({ transform: [0, 0, zoom] as [number, number, number], domNode }))
  const camera = cameraOf(store as never)
  const move = (x: number, to: number) => store.setState({ transform: [x, 0, to] })
  return { move, camera, marks, store }
}

test('the drawing is carried from the first step of the view until it rests', () => {
  const { move, marks, camera } = look(1)
  move(10, 1)
  expect([...marks]).toEqual(['data-moving'])
  vi.advanceTimersByTime(100)
  move(20, 1)
  vi.advanceTimersByTime(100)
  expect(camera.getState().moving).toBe(true)
  vi.advanceTimersByTime(100)
  expect(camera.getState().moving).toBe(false)
  expect([...marks]).toEqual([])
})

test('cards turn into tiles when the view has come to rest, not on the way', () => {
  const { move, camera } = look(0.6)
  move(0, 0.58)
  move(0, 0.3)
  expect(camera.getState().far).toBe(false)
  vi.advanceTimersByTime(200)
  expect(camera.getState().far).toBe(true)
})

test('who leaps to a far view sees tiles at once', () => {
  const { move, camera } = look(1)
  move(0, 0.25)
  expect(camera.getState().far).toBe(true)
})

test('what changes beside the view does not carry it', () => {
  const { store, camera } = look(1)
  store.setState({ transform: [0, 0, 1] })
  expect(camera.getState().moving).toBe(false)
})
