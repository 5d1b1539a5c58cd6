import { checkFlow, type Json } from '@rekindle/runtime'
import { renderCopy } from '@rekindle/runtime/copy'
import { drive, type Sketch, sketchFlow } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './offer.flow.json' with { type: 'json' }
import { offer } from './offer.ts'

const lost = { lastVisitAt: '2025-01-01' }
const start: Sketch[string] = ['segment', { audience: { all: [] }, trigger: { kind: 'once' } }]

test('while there is stock the customer is told of the offer, afterwards only greeted', () => {
  const journey = drive(example, registry, { byHand: ['pool.ask'] })
  journey
    .enter({ id: 'ada', ...lost })
    .answer('offer.granted', 'granted')
    .expectSent('Tell them')
  journey
    .enter({ id: 'bob', ...lost })
    .answer('offer.refused', 'noStock')
    .expectSent('Only a greeting')
})

test('the message names the offer, its worth and its last day', () => {
  const ada = drive(example, registry).enter({ id: 'ada', name: 'Ada', at: '2026-01-01T09:00:00Z', ...lost })
  const copy = ada.messages[0]?.params.copy.en ?? { body: '' }
  const input = { brand: {}, currency: 'CNY', locale: 'en', zone: 'Asia/Shanghai', at: ada.now }
  expect(
    renderCopy(copy, { ...input, customer: ada.facts.attributes, ...ada.run.context.data }),
  ).toMatchObject({
    subject: 'A free inspection for you',
    body: 'Ada, A free inspection worth CN¥500 is yours until January 15.',
  })
})

test('an ask names everything the grant needs', () => {
  const ada = drive(example, registry, { byHand: ['pool.ask'] }).enter({ id: 'ada', ...lost })
  expect(ada.effects).toEqual([
    {
      name: 'pool.ask',
      node: ada.run.node,
      visit: 2,
      params: {
        offer: 'free-inspection',
        kind: 'service',
        title: { en: 'A free inspection', 'zh-CN': '一次免费检查' },
        value: 50_000,
        validFor: '14d',
        pool: 'inspections-monthly',
      },
    },
  ])
})

test('only an offer with stock needs a way on when there is none left', () => {
  const optional = (pool?: string) =>
    offer.ports({ ...offer.defaults, pool }).find(({ name }) => name === 'noStock')?.optional
  expect(optional()).toBe(true)
  expect(optional('p')).toBe(false)
})

test.each([
  [{ kind: 'percent', value: 101 }, false],
  [{ kind: 'percent', value: 100 }, true],
  [{ kind: 'percent', value: 0 }, false],
  [{ kind: 'fixed', value: 101 }, true],
  [{ kind: 'fixed', value: 0.5 }, false],
] as [Record<string, Json>, boolean][])('an offer of %j is accepted: %s', (more, accepted) => {
  const settings = { ...offer.defaults, ...more } as Record<string, Json>
  const flow = sketchFlow({ start, gift: ['offer', settings] }, ['start joined gift'])
  expect(checkFlow(flow, registry).problems.every(({ code }) => code !== 'node.settings')).toBe(accepted)
})
