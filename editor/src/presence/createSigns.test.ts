import type { Whereabouts } from '@rekindle/server/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TestClock } from '../testing/TestClock.ts'
import { beatMs, createSigns, moveMs } from './createSigns.ts'

const start: Whereabouts = { view: 'edit', version: null, cursor: null, sees: null, nodes: [] }
const at = (x: number): Partial<Whereabouts> => ({ cursor: { x, y: 0 } })

/** A page on a journey; the server answers after `answerMs`, or refuses while `refuses`. */
function open({ answerMs = 5 } = {}) {
  const clock = new TestClock()
  const sent: { at: number; x: number | undefined }[] = []
  const server = { refuses: false }
  const signs = createSigns(start, {
    send: ({ cursor }) =>
      new Promise((resolve, reject) => {
        sent.push({ at: clock.now, x: cursor?.x })
        clock.later(server.refuses ? reject : resolve, answerMs)
      }),
    now: () => clock.now,
    later: clock.later,
  })
  return { clock, sent, signs, server, last: () => sent.at(-1)?.x }
}

async function watched(options = {}) {
  const page = open(options)
  page.signs.connect()
  page.signs.watch(true)
  await page.clock.pass(1_000)
  page.sent.length = 0
  return page
}

test('however the hand moves, at most eight signs a second leave, and the last says where it rests', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 300 }),
      async (pauses, answerMs) => {
        const { clock, sent, signs, last } = await watched({ answerMs })
        for (const [i, pause] of pauses.entries()) {
          signs.move(at(i))
          await clock.pass(pause)
        }
        await clock.pass(moveMs + 2 * answerMs)
        expect(last()).toBe(pauses.length - 1)
        for (const { at: time } of sent)
          expect(sent.filter((one) => one.at >= time && one.at < time + 1_000).length).toBeLessThanOrEqual(8)
      },
    ),
    { numRuns: 60 },
  )
})

test('the first move after a rest is told at once', async () => {
  const { signs, last } = await watched()
  signs.move(at(7))
  expect(last()).toBe(7)
})

test('who rests gives a sign of life now and then', async () => {
  const { clock, sent } = await watched()
  await clock.pass(4 * beatMs)
  expect(sent).toHaveLength(4)
})

test('alone on a journey moves are not told, until somebody comes', async () => {
  const { clock, sent, signs, last } = open()
  signs.connect()
  await clock.pass(1_000)
  sent.length = 0
  for (let x = 0; x < 50; x++) {
    signs.move(at(x))
    await clock.pass(100)
  }
  expect(sent).toEqual([])
  signs.watch(true)
  expect(last()).toBe(49)
})

test('a page out of sight takes its hand away and says nothing more; back in sight it is there at once', async () => {
  const { clock, sent, signs, last } = await watched()
  signs.move(at(1))
  await clock.pass(200)
  sent.length = 0
  signs.show(false)
  signs.move(at(2))
  await clock.pass(5 * beatMs)
  expect(sent.map(({ x }) => x)).toEqual([undefined])
  signs.show(true)
  expect(last()).toBe(2)
})

test('without a connection nothing is sent; a new one is told where one is, moved or not', async () => {
  const { clock, sent, signs, last } = await watched()
  signs.disconnect()
  signs.move(at(3))
  await clock.pass(2 * beatMs)
  expect(sent).toEqual([])
  signs.connect()
  expect(last()).toBe(3)
})

test('a sign that is refused is given again, in peace', async () => {
  const { clock, sent, signs, server } = await watched()
  server.refuses = true
  signs.move(at(4))
  await clock.pass(1_900)
  expect(sent).toHaveLength(1)
  server.refuses = false
  await clock.pass(200)
  expect(sent.map(({ x }) => x)).toEqual([4, 4])
})
