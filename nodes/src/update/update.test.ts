import { drive, type Sketch, sketchFlow } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './update.flow.json' with { type: 'json' }
import { UpdateSettings, update } from './update.ts'

const start: Sketch[string] = ['segment', { audience: { all: [] }, trigger: { kind: 'once' } }]

test('attributes are written and cleared', () => {
  const ada = drive(example, registry).enter({
    id: 'ada',
    lastVisitAt: '2025-01-01',
    noReplySince: '2025-06-01',
  })
  ada.expectEnded('completed')
  expect(ada.facts.attributes).toEqual({ lastVisitAt: '2025-01-01', winBackStage: 'invited', invitations: 1 })
})

test('what was written decides at the very next node', () => {
  const flow = sketchFlow(
    {
      start,
      mark: ['update', { set: { tier: 'A' }, unset: [] }],
      ask: [
        'condition',
        { branches: [{ id: 'a', title: '', when: { attr: 'tier', is: 'eq', value: 'A' } }] },
      ],
      yes: ['exit', { reason: 'returned' }],
    },
    ['start joined mark', 'mark done ask', 'ask a yes'],
  )
  drive(flow, registry).enter({ id: 'ada' }).expectEnded('returned')
})

test('names that are part of every object stay plain names', () => {
  const settings = UpdateSettings.parse(
    JSON.parse('{"set":{"__proto__":"x","constructor":"y"},"unset":["__proto__"]}'),
  )
  expect(Object.getPrototypeOf(settings.set)).toBe(Object.prototype)
  expect(Object.hasOwn(settings.set, 'constructor')).toBe(true)
  expect(update.summary(settings, 'en')).toContain('constructor = y')
  expect(({} as { x?: string }).x).toBeUndefined()
})
