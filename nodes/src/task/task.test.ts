import { drive } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './task.flow.json' with { type: 'json' }

const enter = () => drive(example, registry).enter({ id: 'ada', tier: 'A', lastVisitAt: '2025-01-01' })

test('the journey waits for what came of the call', () => {
  enter()
    .after('1d')
    .expectAt('Call')
    .answer('task.closed', 'reached')
    .expectVisited('Call', 'Remember the call')
  enter().answer('task.closed', 'refused').expectEnded('refused')
  enter().answer('task.closed', 'noAnswer').expectSent('Missed you')
})

test('what the agent learned is remembered, for copy and conditions downstream', () => {
  const ada = enter().answer('task.closed', 'reached', { task: { reason: 'price' } })
  expect(ada.run.context.data).toEqual({ task: { reason: 'price' } })
  expect(ada.facts.attributes.lastCall).toBe('reached')
})

test('a task nobody did in time is withdrawn, and its late outcome changes nothing', () => {
  const ada = enter().after('4d').expectSent('Missed you').expectEnded('completed')
  expect(ada.effects.map(({ name }) => name)).toEqual(['task.create', 'task.cancel', 'message.queue'])
  expect(ada.effects[1]).toMatchObject({ name: 'task.cancel', visit: ada.effects[0]?.visit })
  ada.answer('task.closed', 'refused').expectEnded('completed')
})

test('a task done in time is not withdrawn', () => {
  const ada = enter().answer('task.closed', 'noAnswer').after('30d')
  expect(ada.effects.map(({ name }) => name)).not.toContain('task.cancel')
})
