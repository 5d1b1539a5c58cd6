import { expect, test } from 'vitest'
import { RowMap } from './RowMap.ts'

test('a row that no store has stays new, whatever becomes of it in the same batch', () => {
  const rows = new RowMap<number>()
  rows.set('stored', 1)
  rows.add('begun', 1)
  rows.set('begun', 2)
  rows.set('stored', 3)
  expect(rows.parts()).toEqual({ fresh: [2], known: [3] })
})

test('a new row that is taken back is not written', () => {
  const rows = new RowMap<number>()
  rows.add('begun', 1)
  rows.delete('begun')
  expect(rows.parts()).toEqual({ fresh: [], known: [] })
})

test('a new row that is taken back and set again may be stored by then', () => {
  const rows = new RowMap<number>()
  rows.add('begun', 1)
  rows.delete('begun')
  rows.set('begun', 2)
  expect(rows.parts()).toEqual({ fresh: [], known: [2] })
  expect(rows.isNew('begun')).toBe(false)
})
