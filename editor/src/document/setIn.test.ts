import { expect, test } from 'vitest'
import { getIn, setIn } from './setIn.ts'

const settings = { arms: [{ id: 'a', share: 50 }, { id: 'b' }], zone: 'Asia/Shanghai' }

test('one place changes, all else stays the same object', () => {
  const next = setIn(settings, ['arms', 1, 'share'], 20) as typeof settings
  expect(next.arms[1]).toEqual({ id: 'b', share: 20 })
  expect(next.arms[0]).toBe(settings.arms[0])
  expect(settings.arms[1]).toEqual({ id: 'b' })
})

test('an emptied field is removed, not kept as nothing', () => {
  expect(setIn(settings, ['zone'], undefined)).toEqual({ arms: settings.arms })
  expect(setIn(settings, ['arms', 0], undefined)).toEqual({ ...settings, arms: [{ id: 'b' }] })
})

test('a path through nothing makes what it needs', () => {
  expect(setIn({}, ['copy', 'en', 'body'], 'Hi')).toEqual({ copy: { en: { body: 'Hi' } } })
  expect(getIn({}, ['copy', 'en', 'body'])).toBeUndefined()
})
