import { expect, test } from 'vitest'
import { alignGuides } from './alignGuides.ts'

const box = (x: number, y: number, width = 248, height = 80) => ({ x, y, width, height })

test('a card shows the lines it shares with others, each once', () => {
  expect(alignGuides(box(0, 200), [box(0, 0), box(2, 400), box(900, 200)])).toEqual({
    x: [0, 124, 248],
    y: [200, 280],
  })
})

test('a card that lies alone shows none', () => {
  expect(alignGuides(box(0, 0), [box(500, 300)])).toEqual({ x: [], y: [] })
})
