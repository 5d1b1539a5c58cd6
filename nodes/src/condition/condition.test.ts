import { checkFlow, type Json } from '@rekindle/runtime'
import { drive, type Sketch, sketchFlow } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './condition.flow.json' with { type: 'json' }

const start: Sketch[string] = ['segment', { audience: { all: [] }, trigger: { kind: 'once' } }]
const lost = { lastVisitAt: '2025-01-01' }

test('the reason a customer left decides what they hear', () => {
  const journey = drive(example, registry)
  journey
    .enter({ id: 'ada', reason: 'convenience', ...lost })
    .expectSent('Pick-up')
    .expectNotSent('Packages')
  journey.enter({ id: 'bob', reason: 'price', ...lost }).expectSent('Packages')
  journey.enter({ id: 'eve', ...lost }).expectSent('Ask kindly')
})

const isA = { attr: 'tier', is: 'eq', value: 'A' }
const branch = (id: string, when: Json): Json => ({ id, title: '', when })
const withBranches = (branches: Json[]): Sketch[string] => ['condition', { branches }]
const codesOf = (nodes: Sketch, edges: string[]) =>
  checkFlow(sketchFlow({ start, ...nodes }, edges), registry).problems.map(({ code }) => code)

test('the first branch that holds wins, and the values that decided are kept', () => {
  const flow = sketchFlow({ start, ask: withBranches([branch('first', isA), branch('second', isA)]) }, [
    'start joined ask',
  ])
  const [, visit] = drive(flow, registry).enter({ id: 'ada', tier: 'A' }).visits
  expect(visit).toMatchObject({
    left: { by: 'port', key: 'first' },
    why: [{ kind: 'rule', port: 'first', value: true, used: { 'attr:tier': 'A' } }],
  })
})

test('two branches of one id are an error, and none may be called else', () => {
  const twice = withBranches([branch('a', isA), branch('a', isA)])
  expect(codesOf({ ask: twice }, ['start joined ask'])).toContain('duplicate.id')
  expect(codesOf({ ask: withBranches([branch('else', isA)]) }, ['start joined ask'])).toContain(
    'node.settings',
  )
})

const message: Sketch[string] = [
  'channel',
  { channel: 'email', category: 'care', copy: { en: { body: 'Hello' } }, whenSuppressed: 'continue' },
]
const opened = withBranches([branch('yes', { all: [{ event: 'message.opened', within: '1d' }] })])

test('to ask for opens straight after sending is an error; after a wait it is not', () => {
  const straight = codesOf({ mail: message, ask: opened }, ['start joined mail', 'mail sent ask'])
  expect(straight).toContain('condition.tooSoon')
  const wait: Sketch[string] = ['wait', { mode: 'duration', for: '1d' }]
  const edges = ['start joined mail', 'mail sent rest', 'rest done ask']
  expect(codesOf({ mail: message, rest: wait, ask: opened }, edges)).not.toContain('condition.tooSoon')
  // A step that holds nobody up is no wait; who comes because nothing was sent is not meant.
  const between: Sketch[string] = ['update', { set: { told: true }, unset: [] }]
  const through = ['start joined mail', 'mail sent note', 'note done ask']
  expect(codesOf({ mail: message, note: between, ask: opened }, through)).toContain('condition.tooSoon')
  const port: Sketch[string] = ['channel', { ...message[1], whenSuppressed: 'port' }]
  const unsent = ['start joined mail', 'mail notSent ask']
  expect(codesOf({ mail: port, ask: opened }, unsent)).not.toContain('condition.tooSoon')
  const other = withBranches([branch('yes', { event: 'order.paid' })])
  expect(codesOf({ mail: message, ask: other }, ['start joined mail', 'mail sent ask'])).not.toContain(
    'condition.tooSoon',
  )
})
