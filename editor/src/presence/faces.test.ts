import { expect, test } from 'vitest'
import { initialsOf } from './initialsOf.ts'
import { paintPeople, personColours } from './paintPeople.ts'

test.each([
  ['Lin Yue', 'LY'],
  ['ana', 'AN'],
  ['Jean Luc van Damme', 'JD'],
  ['林悦', '林悦'],
  ['欧阳小娜', '小娜'],
  ['👩‍🔬 Ada', '👩‍🔬A'],
  ['', ''],
])('%s becomes %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

test('as many people as there are colours look different', () => {
  const ids = Array.from({ length: personColours }, (_, i) => `person_${i}`)
  expect(new Set(paintPeople(ids).values()).size).toBe(personColours)
})

test('whoever comes takes no colour away, and who comes back has the one they had', () => {
  const ids = Array.from({ length: personColours - 1 }, (_, i) => `person_${i}`)
  const few = paintPeople(ids.slice(2))
  const all = paintPeople(ids, few)
  for (const id of ids.slice(2)) expect(all.get(id)).toBe(few.get(id))
  expect(new Set(all.values()).size).toBe(ids.length)
  expect(paintPeople([], all)).toBe(all)
  expect(paintPeople(ids.toReversed(), all)).toBe(all)
})

test('a crowd gets colours, too', () => {
  const painted = paintPeople(Array.from({ length: 40 }, (_, i) => `person_${i}`))
  expect([...painted.values()].every((colour) => colour >= 0 && colour < personColours)).toBe(true)
})
