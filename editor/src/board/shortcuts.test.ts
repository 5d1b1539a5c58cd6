import { expect, test } from 'vitest'
import en from '../i18n/en/board.json' with { type: 'json' }
import { shortcutOf, shortcuts } from './shortcuts.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('no key means two things', () => {
  const keys = shortcuts.flatMap((shortcut) =>
    shortcut.keys.map((key) => `${'in' in shortcut ? shortcut.in : 'anywhere'} ${key}`),
  )
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('Control and Command are one, and a question mark needs no thought of Shift', () => {
  expect(press('k', { ctrlKey: true })).toBe('commands')
  expect(press('k', { metaKey: true })).toBe('commands')
  expect(press('?', { shiftKey: true })).toBe('help')
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo')
  expect(press('ArrowLeft', { shiftKey: true })).toBe('shift')
  expect(press(' ')).toBe('open')
  expect(press('e', { altKey: true })).toBeUndefined()
})

test('every shortcut has its words', () => {
  expect(Object.keys(en.shortcut).sort()).toEqual(shortcuts.map(({ id }) => id as string).sort())
})

test('in the outline a key means first what it means there', () => {
  const press = { key: 'ArrowDown', ctrlKey: false, metaKey: false, shiftKey: true, altKey: false }
  expect(shortcutOf(press)).toBe('shift')
  expect(shortcutOf(press, 'outline')).toBe('rowMark')
  expect(shortcutOf({ ...press, shiftKey: false, altKey: true }, 'outline')).toBe('rowRank')
  expect(shortcutOf({ ...press, key: 'Delete', shiftKey: false }, 'outline')).toBe('remove')
})
