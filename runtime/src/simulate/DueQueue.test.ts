import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DueQueue } from './DueQueue.ts'

test('what is due comes earliest first, and stays due until it is set anew', () => {
  const queue = new DueQueue()
  queue.set('late', 30)
  queue.set('early', 10)
  queue.set('middle', 20)
  expect(queue.next()).toBe(10)
  expect(queue.by(25, 10)).toEqual(['early', 'middle'])
  expect(queue.by(25, 10)).toEqual(['early', 'middle'])
  expect(queue.by(25, 1)).toEqual(['early'])
  queue.set('early', undefined)
  queue.set('middle', 40)
  expect(queue.next()).toBe(30)
})

test('it answers as a plain sorted list would, whatever is set in whatever order', () => {
  const step = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.option(fc.integer({ min: 0, max: 40 })))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const queue = new DueQueue()
      const plain = new Map<string, number>()
      for (const [number, at] of steps) {
        const id = `c${number}`
        queue.set(id, at ?? undefined)
        if (at === null) plain.delete(id)
        else plain.set(id, at)
      }
      const due = [...plain]
        .filter(([, at]) => at <= 20)
        .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
      expect(queue.by(20, 100)).toEqual(due.map(([id]) => id))
      expect(queue.next()).toBe(plain.size === 0 ? undefined : Math.min(...plain.values()))
    }),
  )
})
