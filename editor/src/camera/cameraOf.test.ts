import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { cameraOf } from './cameraOf.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A drawing in a pane that knows its view and nothing else. */
function look(zoom: number) {
  const part = () => ({ style: { transform: '' } })
  const parts = { viewport: part(), pane: part() }
  const domNode = {
    querySelector: (name: string) => (name.endsWith('pane') ? parts.pane : parts.viewport),
    toggleAttribute: () => {},
  }
  const transform: [number, number, number] = [0, 0, zoom]
  const store = createStore(() => ({ transform, domNode, paneDragging: false }))
  const camera = cameraOf(store as never)
  const turn = (x: number, to: number) => {
    camera.turn({ buttons: 0 })
    camera.move({ x, y: 0, zoom: to })
  }
  const steps = (count: number, from: number, pixels: number) => {
    for (let step = 1; step <= count; step++) {
      vi.advanceTimersByTime(16)
      turn(from + step * pixels, 1)
    }
  }
  return { turn, steps, camera, parts, told: () => store.getState().transform }
}

test('a view that is moved by hand is carried: cards hear of it at rest', () => {
  const { steps, camera, parts, told } = look(1)
  steps(20, 0, 20)
  expect(camera.view.x).toBe(400)
  expect(parts.pane.style.transform).toBe('translate(380px,0px) scale(1)')
  expect(parts.viewport.style.transform).toBe('translate(20px,0px) scale(1)')
  expect(camera.state.getState().moving).toBe(true)
  expect(told()).toEqual([0, 0, 1])
  vi.advanceTimersByTime(200)
  expect(told()).toEqual([400, 0, 1])
  expect(parts.pane.style.transform).toBe('')
  expect(parts.viewport.style.transform).toBe('translate(400px,0px) scale(1)')
  expect(camera.state.getState().moving).toBe(false)
})

test('who moves so slowly that there is time to read sees new cards on the way', () => {
  const { steps, camera, told } = look(1)
  steps(20, 0, 2)
  expect(camera.state.getState().moving).toBe(true)
  expect(told()[0]).toBeGreaterThan(15)
})

test('who presses a button in the middle of a move meets cards that know where they are', () => {
  const { turn, camera, told, parts } = look(1)
  turn(0, 1)
  turn(10, 1)
  expect(parts.pane.style.transform).toBe('translate(10px,0px) scale(1)')
  camera.settle()
  expect(told()).toEqual([10, 0, 1])
  expect(parts.pane.style.transform).toBe('')
})

test('a view that is not moved by hand, or while a card is held, is told at once', () => {
  const { camera, told } = look(1)
  camera.move({ x: 40, y: 0, zoom: 1 })
  expect(told()).toEqual([40, 0, 1])
  camera.turn({ buttons: 1 })
  camera.move({ x: 50, y: 0, zoom: 1 })
  expect(told()).toEqual([50, 0, 1])
  expect(camera.state.getState().moving).toBe(false)
  expect(camera.view).toEqual({ x: 50, y: 0, zoom: 1 })
})

test('cards turn into tiles when the view has come to rest, not on the way', () => {
  const { turn, camera } = look(0.6)
  turn(0, 0.3)
  expect(camera.state.getState().far).toBe(false)
  expect(camera.isFar()).toBe(true)
  vi.advanceTimersByTime(200)
  expect(camera.state.getState().far).toBe(true)
})

test('who leaps to a far view sees tiles at once', () => {
  const { camera } = look(1)
  camera.move({ x: 0, y: 0, zoom: 0.25 })
  expect(camera.state.getState().far).toBe(true)
})

test('a view that leaps in the middle of a move, as to a card that was looked for, is not carried on', () => {
  const { turn, camera, parts } = look(1)
  turn(10, 1)
  turn(20, 1)
  vi.advanceTimersByTime(100)
  camera.move({ x: 500, y: 0, zoom: 1 })
  expect(parts.pane.style.transform).toBe('')
  expect(parts.viewport.style.transform).toBe('translate(500px,0px) scale(1)')
  expect(camera.state.getState().moving).toBe(false)
})
