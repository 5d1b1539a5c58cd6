import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { cameraOf } from './cameraOf.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A drawing in a pane that knows its view and nothing else. */
function look(zoom: number) {
  const sheet = { style: { transform: '' } }
  const domNode = {
    querySelector: () => sheet,
  }
  const transform: [number, number, number] = [0, 0, zoom]
  const store = createStore(() => ({ transform, domNode, paneDragging: false }))
  const camera = cameraOf(store as never)
  const turn = (x: number, to: number) => {
    camera.turn({ buttons: 0 })
    camera.move({ x, y: 0, zoom: to })
  }
  return { turn, camera, sheet, told: () => store.getState().transform }
}

test('a view that is moved by hand is carried, and told to the cards some times a second and at rest', () => {
  const { turn, camera, sheet, told } = look(1)
  turn(10, 1)
  expect(sheet.style.transform).toBe('translate(10px,0px) scale(1)')
  expect(camera.state.getState().moving).toBe(true)
  expect(told()).toEqual([0, 0, 1])
  for (let step = 0; step < 10; step++) {
    vi.advanceTimersByTime(16)
    turn(20 + step, 1)
  }
  expect(told()).toEqual([28, 0, 1])
  vi.advanceTimersByTime(200)
  expect(told()).toEqual([29, 0, 1])
  expect(camera.state.getState().moving).toBe(false)
})

test('who presses a button in the middle of a move meets cards that know where they are', () => {
  const { turn, camera, told } = look(1)
  turn(10, 1)
  camera.settle()
  expect(told()).toEqual([10, 0, 1])
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
