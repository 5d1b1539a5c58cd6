import { expect, test } from 'vitest'
import { panInto } from './panInto.ts'

const pane = { width: 1_000, height: 600 }
const view = { x: 0, y: 0, zoom: 1 }
const card = (x: number, y: number) => ({ x, y, width: 248, height: 96 })

test('a card that is in sight moves nothing', () => {
  expect(panInto(view, card(300, 200), pane)).toEqual(view)
})

test('a card that is cut off at an edge comes in as far as it needs, at any zoom', () => {
  expect(panInto(view, card(900, 200), pane)).toEqual({ x: -204, y: 0, zoom: 1 })
  expect(panInto(view, card(300, -40), pane)).toEqual({ x: 0, y: 96, zoom: 1 })
  expect(panInto({ x: 100, y: 0, zoom: 0.5 }, card(1_700, 200), pane)).toEqual({ x: -30, y: 0, zoom: 0.5 })
})

test('of a card that is larger than the window the upper left corner is seen', () => {
  expect(panInto(view, { x: 100, y: 500, width: 2_000, height: 96 }, pane)).toEqual({
    x: -44,
    y: -52,
    zoom: 1,
  })
})
