import { expect, test, vi } from 'vitest'
import { createPresenceWire, lettersOf } from './createPresenceWire.ts'
import type { PresenceWord } from './PresenceWire.ts'

/** Somebody with the longest name, and as much selected as may be. */
const largest = (visit: number): PresenceWord => ({
  about: 'here',
  room: `${'0'.repeat(36)} ${'1'.repeat(36)}`,
  visit: `00000000.${String(visit).padStart(16, '0')}`,
  person: `person_${'a'.repeat(16)}`,
  name: '林'.repeat(80),
  at: {
    view: 'telephone',
    version: 1_000_000,
    cursor: { x: -9_999_999.123456, y: -9_999_999.123456 },
    sees: { x: -9_999_999.123456, y: -9_999_999.123456, width: 9_999_999.123456, height: 9_999_999.123456 },
    nodes: Array.from({ length: 20 }, (_, i) => `n_${String(i).padStart(40, 'x')}`),
  },
  age: 123_456_789,
})

test('all words arrive in letters that PostgreSQL takes, however much people have selected', () => {
  for (const count of [0, 1, 3, 4, 5, 50]) {
    const words = Array.from({ length: count }, (_, i) => largest(i))
    const letters = lettersOf(words, 'deadbeef')
    expect(Math.max(0, ...letters.map((letter) => Buffer.byteLength(letter)))).toBeLessThan(8_000)
    expect(letters.flatMap((letter) => JSON.parse(letter).words)).toEqual(words)
  }
})

test('small words travel together', () => {
  const words = Array.from({ length: 20 }, (_, i): PresenceWord => ({ about: 'who', room: `room ${i}` }))
  expect(lettersOf(words, 'deadbeef')).toHaveLength(1)
})

test('of two who speak at once the later comment is told, whoever of them tells last', () => {
  vi.useFakeTimers()
  const sent: string[] = []
  const notify = async (_: string, letter: string) => void sent.push(letter)
  const wire = createPresenceWire({ notify, listen: vi.fn() } as never, 'deadbeef', () => {})
  for (const revision of [5, 7, 6]) wire.send({ about: 'commented', room: 'room', revision })
  vi.advanceTimersByTime(100)
  vi.useRealTimers()
  expect(sent.flatMap((letter) => JSON.parse(letter).words)).toEqual([
    { about: 'commented', room: 'room', revision: 7 },
  ])
})
