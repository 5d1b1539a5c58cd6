import { expect, test } from 'vitest'
import { countsByDay, daysSinceFirst } from './countsByDay.ts'
import { placesOf } from './Sparkline.tsx'

const point = (local: string, count: number) => ({ at: `${local}T00:00:00.000Z`, local, count })

test('a day on which nobody came is a day of nought', () => {
  const lines = [
    { node: 'n_a', kind: 'port' as const, key: 'done', points: [point('2026-02-28', 9)] },
    {
      node: 'n_a',
      kind: 'entered' as const,
      key: '',
      points: [point('2026-02-28', 4), point('2026-03-02', 1)],
    },
  ]
  expect(countsByDay({ lines }, 'n_a', { from: '2026-02-27', to: '2026-03-02' })).toEqual([0, 4, 0, 1])
  expect(countsByDay({ lines }, 'n_b', { from: '2026-03-01', to: '2026-03-02' })).toEqual([0, 0])
})

test('of all time one sees the days since the first one came, and a month when that was yesterday', () => {
  const cameOn = (...days: string[]) => [
    { node: 'n_a', kind: 'entered' as const, key: '', points: days.map((day) => point(day, 1)) },
  ]
  const quarter = { from: '2026-01-12', to: '2026-04-11' }
  const month = { from: '2026-03-13', to: '2026-04-11' }
  const early = daysSinceFirst({ lines: cameOn('2026-03-02', '2026-03-20') }, 'n_a', quarter, month)
  expect(early).toEqual({ from: '2026-03-02', to: '2026-04-11' })
  expect(daysSinceFirst({ lines: cameOn('2026-04-10') }, 'n_a', quarter, month)).toEqual(month)
  expect(daysSinceFirst({ lines: [] }, 'n_a', quarter, month)).toEqual(month)
})

test('what several goals were worth on a day is added up', () => {
  const valued = (key: string, count: number) => ({
    ...{ node: 'n_a', kind: 'valued' as const, key, points: [point('2026-03-01', count)] },
  })
  const lines = [valued('paid', 1_250), valued('renewed', 50)]
  const days = { from: '2026-03-01', to: '2026-03-02' }
  expect(countsByDay({ lines }, 'n_a', days, 'valued')).toEqual([1_300, 0])
  expect(countsByDay({ lines }, 'n_a', days)).toEqual([0, 0])
})

test('the line runs from left to right, nought at the bottom and the most at the top', () => {
  expect(placesOf([0, 4, 2])).toEqual([
    [3, 33],
    [120, 3],
    [237, 18],
  ])
  expect(placesOf([0])).toEqual([[3, 33]])
})
