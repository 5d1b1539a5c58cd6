import { expect, test } from 'vitest'
import { formatSides, parseSides } from './sides.ts'

test('an address names two drawings, and what it names is read back', () => {
  for (const text of ['1..draft', 'draft..3', '2..12'])
    expect(formatSides(parseSides(text) ?? fail(text))).toBe(text)
})

test('an address that names no two drawings is nobody’s comparison', () => {
  for (const text of [undefined, '', '1', '1..', '0..draft', '1..2..3', 'a..b', '-1..2', '1.5..2'])
    expect(parseSides(text), text).toBeUndefined()
})

const fail = (text: string): never => {
  throw new Error(`"${text}" was not read.`)
}
