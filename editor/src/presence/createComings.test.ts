import { expect, test } from 'vitest'
import { TestClock } from '../testing/TestClock.ts'
import { type Comings, createComings } from './createComings.ts'

const lin = { id: '1', name: 'Lin' }
const ana = { id: '2', name: 'Ana' }

function listen() {
  const clock = new TestClock()
  const told: Comings[] = []
  const { see } = createComings((comings) => told.push(comings), clock.later)
  return { clock, told, see }
}

test('people who come soon after each other are told together', async () => {
  const { clock, told, see } = listen()
  see([lin])
  await clock.pass(1_000)
  see([lin, ana])
  await clock.pass(10_000)
  expect(told).toEqual([{ came: ['Lin', 'Ana'], left: [] }])
})

test('who goes and who comes is told in one breath, and moves are not told', async () => {
  const { clock, told, see } = listen()
  see([lin])
  await clock.pass(10_000)
  see([ana])
  await clock.pass(10_000)
  see([{ ...ana }])
  await clock.pass(10_000)
  expect(told).toEqual([
    { came: ['Lin'], left: [] },
    { came: ['Ana'], left: ['Lin'] },
  ])
})

test('somebody who reloads the page has neither left nor come', async () => {
  const { clock, told, see } = listen()
  see([lin])
  await clock.pass(10_000)
  see([])
  await clock.pass(1_500)
  see([lin])
  await clock.pass(10_000)
  expect(told).toHaveLength(1)
})
