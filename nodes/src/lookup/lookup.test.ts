import { drive } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './lookup.flow.json' with { type: 'json' }

const enter = () => drive(example, registry).enter({ id: 'ada', lastVisitAt: '2025-01-01' })

test('the journey asks the named system and waits for its word', () => {
  const ada = enter()
  expect(ada.effects[0]).toMatchObject({
    name: 'source.ask',
    params: { source: 'crm', keep: { balance: 'account.balance' } },
  })
  ada.answer('source.answered', 'found').expectVisited('Ask the till')
})

test('who is not known there and who could not be asked go different ways', () => {
  enter().answer('source.answered', 'none').expectEnded('completed')
  enter().answer('source.answered', 'error').expectSent('Hello again')
})
