import { drive } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './note.flow.json' with { type: 'json' }
import { note } from './note.ts'

test('people pass a note at once and it does nothing to them', () => {
  const ada = drive(example, registry).enter({ id: 'ada', lastVisitAt: '2025-01-01' }).expectAt('Three days')
  expect(ada.visits.map(({ arrivedAt }) => arrivedAt)).toEqual([ada.now, ada.now, ada.now])
  expect(ada.effects).toEqual([])
})

test('the card shows the beginning of the words', () => {
  expect(note.summary({ text: 'why\n  we wait' }, 'en')).toBe('why we wait')
  expect([...note.summary({ text: '等'.repeat(500) }, 'zh-CN')]).toHaveLength(80)
  expect(note.summary({ text: ' ' }, 'zh-CN')).toBe('空备注')
})
