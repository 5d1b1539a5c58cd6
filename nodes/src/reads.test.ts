import { compileFlow, type FlowSettings, type Json } from '@rekindle/runtime'
import { type Sketch, sketchFlow } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from './index.ts'

const start: Sketch[string] = ['segment', { audience: { all: [] }, trigger: { kind: 'once' } }]
const readsOf = (nodes: Sketch, edges: string[], settings: FlowSettings = { goals: [] }) => {
  const { attributes, events, segments } = compileFlow(
    sketchFlow({ start, ...nodes }, edges, settings),
    registry,
  ).reads
  return { attributes: [...attributes].sort(), events: [...events].sort(), segments: [...segments].sort() }
}

test('a flow knows everything its rules, waits and dates may look at', () => {
  const where: Json = { all: [{ attr: 'total', is: 'gt', value: 5 }, { in: 'vip' }] }
  const reads = readsOf(
    {
      ask: [
        'condition',
        {
          branches: [{ id: 'a', title: '', when: { any: [{ attr: 'tier', is: 'isSet' }, { in: 'gold' }] } }],
        },
      ],
      rest: ['wait', { mode: 'event', event: 'visit.completed', where, timeout: '1d', lookBack: 'run' }],
      date: ['wait', { mode: 'date', attr: 'renewalAt', late: 'exit' }],
    },
    ['start joined ask', 'ask a rest', 'rest timeout date'],
    {
      exits: [
        { id: 'e', when: { event: 'order.paid', where: { event: 'complaint.opened' } }, reason: 'returned' },
      ],
      goals: [{ id: 'g', event: 'nps.answered', where: { in: 'panel' }, window: '30d' }],
    },
  )
  expect(reads).toEqual({
    attributes: ['renewalAt', 'tier'],
    events: ['complaint.opened', 'nps.answered', 'order.paid', 'visit.completed'],
    segments: ['gold', 'panel', 'vip'],
  })
})

test('attributes with the names of our own words are written, not read', () => {
  const set = { type: 'rule', params: 'x', rule: 'y', guard: 'z' }
  expect(readsOf({ mark: ['update', { set, unset: [] }] }, ['start joined mark'])).toEqual({
    attributes: [],
    events: [],
    segments: [],
  })
})
