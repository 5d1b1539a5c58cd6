import { beforeEach, expect, test } from 'vitest'
import type { Presence, Whereabouts } from '../contract/presence.ts'
import type { PresenceWord } from './PresenceWire.ts'
import { Rooms } from './Rooms.ts'

/* Who sees whom: one process, and two that hear each other's words at once. */

/** A clock that a test moves, and what is to be done by it. */
class Clock {
  now = 1_000_000
  private plans: { at: number; run: () => void }[] = []
  later = (run: () => void, ms: number) => {
    const plan = { at: this.now + ms, run }
    this.plans.push(plan)
    return () => {
      this.plans = this.plans.filter((one) => one !== plan)
    }
  }
  pass(ms: number) {
    const end = this.now + ms
    for (;;) {
      const [next] = this.plans.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      this.plans = this.plans.filter((one) => one !== next)
      this.now = next.at
      next.run()
    }
    this.now = end
  }
}

const room = 'ws journey'
const drawing = (x: number, nodes: string[] = []): Whereabouts => ({
  ...{ view: 'edit', version: null, cursor: { x, y: 0 }, sees: null, nodes },
})

let clock: Clock
let words: { from: string; word: PresenceWord }[]
let keys: number
beforeEach(() => {
  clock = new Clock()
  words = []
  keys = 0
})

/** So many processes over one database. */
function processes(count: number): Rooms[] {
  const ears: { id: string; hear: (word: PresenceWord) => void }[] = []
  return Array.from({ length: count }, (_, i) => {
    const id = `0000000${i}`
    return new Rooms({
      wire: {
        send: (word) => {
          words.push({ from: id, word })
          for (const ear of ears) if (ear.id !== id) ear.hear(structuredClone(word))
        },
        listen: (hear) => {
          if (!ears.some((ear) => ear.id === id)) ears.push({ id, hear })
        },
      },
      now: () => clock.now,
      later: clock.later,
      processId: id,
      newKey: () => `${++keys}`.padStart(16, '0'),
    })
  })
}

/** Opens the journey in a tab. */
function open(rooms: Rooms, name: string, at: Whereabouts | undefined = drawing(0), where = room) {
  const visitor = { room: where, userId: `user of ${name}`, name }
  const heard: Presence[] = []
  const leave = rooms.subscribe(visitor, (news) => heard.push(news))
  const now = () => heard.at(-1) as Presence
  const say = (next: Whereabouts, through = rooms) => through.report(visitor, now().visit, next)
  if (at) say(at)
  return { heard, leave, say, now, sees: () => now().people.map((one) => one.name) }
}

const alone = () => processes(1)[0] as Rooms
const pair = () => processes(2) as [Rooms, Rooms]

test('whoever opens a journey sees who is there, is seen where they are, and nobody sees themselves', () => {
  const rooms = alone()
  const lin = open(rooms, 'Lin', drawing(40, ['n_wait']))
  clock.pass(100)
  const ana = open(rooms, 'Ana')
  expect(ana.now().people).toEqual([{ id: expect.any(String), name: 'Lin', ...drawing(40, ['n_wait']) }])
  clock.pass(100)
  expect([lin.sees(), ana.sees()]).toEqual([['Ana'], ['Lin']])
})

test('people of one journey see nobody of another', () => {
  const rooms = alone()
  const lin = open(rooms, 'Lin')
  const ana = open(rooms, 'Ana', drawing(0), 'other journey')
  clock.pass(1_000)
  expect([lin.sees(), ana.sees()]).toEqual([[], []])
})

test('who has two tabs open is one person, where they moved last', () => {
  const rooms = alone()
  const first = open(rooms, 'Lin', drawing(1))
  open(rooms, 'Lin', drawing(2))
  const ana = open(rooms, 'Ana')
  clock.pass(100)
  expect(first.sees()).toEqual(['Ana'])
  first.say(drawing(3))
  clock.pass(100)
  expect(ana.now().people).toMatchObject([{ name: 'Lin', cursor: { x: 3 } }])
  first.leave()
  clock.pass(100)
  expect(ana.now().people).toMatchObject([{ name: 'Lin', cursor: { x: 2 } }])
})

test('who closes the journey is gone at once; a sign that was on its way brings nobody back', () => {
  const rooms = alone()
  const lin = open(rooms, 'Lin')
  const ana = open(rooms, 'Ana')
  clock.pass(100)
  lin.leave()
  lin.say(drawing(9))
  clock.pass(100)
  expect(ana.sees()).toEqual([])
})

test('who is silent for half a minute is gone, and is back with the next sign', () => {
  const rooms = alone()
  const lin = open(rooms, 'Lin')
  const ana = open(rooms, 'Ana')
  for (let beat = 0; beat < 4; beat++) {
    clock.pass(15_000)
    ana.say(drawing(0))
    if (beat === 0) lin.say(drawing(0))
  }
  expect(ana.sees()).toEqual([])
  lin.say(drawing(1))
  clock.pass(100)
  expect([ana.sees(), lin.sees()]).toEqual([['Lin'], ['Ana']])
})

test('many moves reach a screen as few pictures, and the last one is where the hand is', () => {
  const rooms = alone()
  const lin = open(rooms, 'Lin')
  const ana = open(rooms, 'Ana')
  clock.pass(100)
  const before = ana.heard.length
  for (let x = 1; x <= 100; x++) {
    lin.say(drawing(x))
    clock.pass(10)
  }
  clock.pass(100)
  expect(ana.heard.length - before).toBeLessThanOrEqual(14)
  expect(ana.now().people).toMatchObject([{ cursor: { x: 100 } }])
})

test('people on two servers see each other: who was there first, who comes, who moves, who goes', () => {
  const [one, two] = pair()
  const lin = open(one, 'Lin', drawing(5))
  clock.pass(7_000)
  const ana = open(two, 'Ana', drawing(6))
  clock.pass(100)
  expect([lin.sees(), ana.sees()]).toEqual([['Ana'], ['Lin']])
  ana.say(drawing(7))
  clock.pass(100)
  expect(lin.now().people).toMatchObject([{ cursor: { x: 7 } }])
  ana.leave()
  clock.pass(100)
  expect(lin.sees()).toEqual([])
})

test('a sign of life may reach another server than the one that holds the stream', () => {
  const [one, two] = pair()
  const lin = open(one, 'Lin')
  const ana = open(one, 'Ana')
  clock.pass(100)
  lin.say(drawing(8), two)
  clock.pass(100)
  expect(ana.now().people).toMatchObject([{ name: 'Lin', cursor: { x: 8 } }])
  lin.leave()
  lin.say(drawing(9), two)
  clock.pass(100)
  expect(ana.sees()).toEqual([])
})

test('a server that dies takes its people along within half a minute', () => {
  const [one, two] = pair()
  const lin = open(one, 'Lin')
  open(two, 'Ana')
  clock.pass(100)
  expect(lin.sees()).toEqual(['Ana'])
  for (let beat = 0; beat < 3; beat++) {
    clock.pass(15_000)
    lin.say(drawing(0))
  }
  expect(lin.sees()).toEqual([])
})

test('a server whose people are among themselves tells others rarely', () => {
  const [one] = pair()
  const lin = open(one, 'Lin')
  open(one, 'Ana')
  words = []
  for (let x = 1; x <= 200; x++) {
    lin.say(drawing(x))
    clock.pass(100)
  }
  expect(words.length).toBeLessThanOrEqual(3)
})

test('whoever has the drawing open hears of each save and each comment on any server, and of no older one', () => {
  const [one, two] = pair()
  const lin = open(one, 'Lin')
  expect([lin.now().saved, lin.now().commented]).toEqual([null, null])
  two.ring(room, 'saved', 8)
  two.ring(room, 'saved', 7)
  clock.pass(100)
  expect([lin.now().saved, lin.now().commented]).toEqual([{ revision: 8 }, null])
  two.ring(room, 'commented', 3)
  one.ring(room, 'commented', 2)
  clock.pass(100)
  expect([lin.now().saved, lin.now().commented]).toEqual([{ revision: 8 }, { revision: 3 }])
})

test('nobody can move somebody else', () => {
  const rooms = alone()
  const lin = open(rooms, 'Lin', drawing(1))
  const ana = open(rooms, 'Ana')
  clock.pass(100)
  rooms.report({ room, userId: 'user of Ana', name: 'Lin' }, lin.now().visit, drawing(99))
  clock.pass(100)
  expect(ana.now().people).toMatchObject([{ name: 'Lin', cursor: { x: 1 } }])
})
