import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridFrom, windowsFrom } from './weekGrid.ts'

test('the usual night is one window, and stays one', () => {
  const usual = [{ from: '21:00', to: '08:00' }]
  expect(windowsFrom(gridFrom(usual))).toEqual(usual)
})

test('days that differ from the others have windows of their own', () => {
  const late = [{ from: '22:00', to: '10:00', weekdays: [5, 6] }]
  expect(windowsFrom(gridFrom(late))).toEqual(late)
})

test('whatever is drawn comes back as it was drawn', () => {
  const week = fc.array(fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), {
    minLength: 7,
    maxLength: 7,
  })
  fc.assert(
    fc.property(week, (grid) => {
      expect(gridFrom(windowsFrom(grid))).toEqual(grid)
    }),
  )
})

test('a window within an hour takes the whole hour: nothing leaves too early', () => {
  const [monday] = gridFrom([{ from: '21:30', to: '22:15', weekdays: [1] }])
  expect(monday?.flatMap((quiet, hour) => (quiet ? [hour] : []))).toEqual([21, 22])
})

test('a quiet Saturday does not take Sunday with it', () => {
  const grid = gridFrom([]).map((row, day) => (day === 5 ? row.map(() => true) : row))
  expect(windowsFrom(grid)).toEqual([
    { from: '00:00', to: '12:00', weekdays: [6] },
    { from: '12:00', to: '00:00', weekdays: [6] },
  ])
})
