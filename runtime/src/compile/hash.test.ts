import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceOf, murmur3, slotOf } from './hash.ts'

/** Published vectors of MurmurHash3_x86_32 (SMHasher, Guava and others agree on them). */
const vectors: [text: string, seed: number, hash: number][] = [
  ['', 0, 0x00000000],
  ['', 1, 0x514e28b7],
  ['', 0xffffffff, 0x81f16f39],
  ['\u0000', 0, 0x514e28b7],
  ['\u0000\u0000', 0, 0x30f4c306],
  ['\u0000\u0000\u0000', 0, 0x85f0b427],
  ['\u0000\u0000\u0000\u0000', 0, 0x2362f9de],
  ['!', 0, 0x72661cf4],
  ['!C', 0, 0xa0f7b07a],
  ['!Ce', 0, 0x7e4a8634],
  ['a', 0x9747b28c, 0x7fa09ea6],
  ['aa', 0x9747b28c, 0x5d211726],
  ['aaa', 0x9747b28c, 0x283e0130],
  ['aaaa', 0x9747b28c, 0x5a97808a],
  ['ab', 0x9747b28c, 0x74875592],
  ['abc', 0x9747b28c, 0xc84a62dd],
  ['abcd', 0x9747b28c, 0xf0478627],
  ['abc', 0, 0xb3dd93fa],
  ['Hello, world!', 0x9747b28c, 0x24884cba],
  ['ππππππππ', 0x9747b28c, 0xd58063c1],
  ['a'.repeat(256), 0x9747b28c, 0x37405bdc],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', 0, 0xee925b90],
  ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
]

test.each(vectors)('%j with seed %i hashes as published', (text, seed, hash) => {
  expect(murmur3(text, seed)).toBe(hash)
})

test('slots are whole and below 10,000, chances in [0, 1), for any words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (salt, unit) => {
      const slot = slotOf(salt, unit)
      const chance = chanceOf(salt, unit, 1)
      return Number.isInteger(slot) && slot >= 0 && slot < 10_000 && chance >= 0 && chance < 1
    }),
  )
})

test('slots are spread evenly: each tenth of them holds about a tenth of the people', () => {
  const counts = new Array<number>(10).fill(0)
  const people = 20_000
  for (let i = 0; i < people; i++) {
    const tenth = Math.floor(slotOf('experiment', `customer-${i}`) / 1_000)
    counts[tenth] = (counts[tenth] ?? 0) + 1
  }
  const chi2 = counts.reduce((sum, count) => sum + (count - people / 10) ** 2 / (people / 10), 0)
  expect(chi2).toBeLessThan(27.9)
})

test('two experiments divide the same people independently', () => {
  const people = Array.from({ length: 8_000 }, (_, i) => `c${i}`)
  const inBoth = people.filter((id) => slotOf('a', id) < 5_000 && slotOf('b', id) < 5_000).length
  expect(Math.abs(inBoth / people.length - 0.25)).toBeLessThan(0.02)
})
