import { checkFlow, type Json } from '@rekindle/runtime'
import { drive, type Sketch, sketchFlow } from '@rekindle/runtime/testing'
import { describe, expect, test } from 'vitest'
import { registry } from '../index.ts'
import example from './channel.flow.json' with { type: 'json' }

const start: Sketch[string] = ['segment', { audience: { all: [] }, trigger: { kind: 'once' } }]
const lost = { lastVisitAt: '2025-01-01' }

test('who cannot be reached by SMS gets an email, and who gets neither leaves as unreachable', () => {
  const journey = drive(example, registry, { byHand: ['message.queue'] })
  const ada = journey.enter({ id: 'ada', ...lost }).answer('message.settled', 'notSent')
  ada.expectAt('Greeting by email').answer('message.settled', 'sent')
  ada.expectNotSent('Greeting by SMS').expectSent('Greeting by email').expectEnded('completed')
  const bob = journey.enter({ id: 'bob', ...lost })
  bob.answer('message.settled', 'notSent').answer('message.settled', 'notSent').expectEnded('unreachable')
})

const settings = {
  channel: 'sms',
  category: 'marketing',
  copy: { en: { body: 'Hello' } } as Record<string, Json>,
}
const flowWith = (more: Record<string, Json>, ...edges: string[]) =>
  sketchFlow({ start, say: ['channel', { ...settings, ...more }], on: ['note', { text: '' }] }, [
    'start joined say',
    ...edges,
  ])

test('a message that is not sent can let people go on all the same', () => {
  const flow = flowWith({ whenSuppressed: 'continue' }, 'say sent on')
  const ada = drive(flow, registry, { byHand: ['message.queue'] }).enter({ id: 'ada' })
  ada.answer('message.settled', 'notSent').expectVisited('say', 'on')
})

test('a customer who pays before the message leaves is not sent it', () => {
  const exits = [{ id: 'paid', when: { event: 'order.paid' }, reason: 'returned' as const }]
  const flow = { ...flowWith({}), settings: { exits } }
  const ada = drive(flow, registry, { byHand: ['message.queue'] }).enter({ id: 'ada' })
  ada.when('order.paid').answer('message.settled', 'sent').expectEnded('returned')
})

test('a language left blank falls back to one that is written', () => {
  const flow = flowWith({ copy: { en: { body: 'Hello' }, 'zh-CN': { body: ' ' } }, category: 'care' })
  const ada = drive(flow, registry, { byHand: ['message.queue'] }).enter({ id: 'ada', locale: 'zh-CN' })
  expect(ada.messages).toMatchObject([{ params: { copy: { en: { body: 'Hello' } }, maxAge: '2d' } }])
  expect(ada.messages[0]?.params.copy).not.toHaveProperty('zh-CN')
})

describe('the check of copy', () => {
  const problemsOf = (more: Record<string, Json>) =>
    checkFlow(flowWith(more), registry)
      .problems.filter(({ code }) => code.startsWith('copy.'))
      .map(({ code, path }) => `${code} ${path.slice(3).join('.')}`)
  const inChinese = (body: string, more: Record<string, Json> = {}) =>
    problemsOf({ copy: { 'zh-CN': { body } }, ...more })

  test('misses the subject of a mail, of nothing else', () => {
    expect(problemsOf({ channel: 'email' })).toEqual(['copy.noSubject copy.en.subject'])
    expect(problemsOf({ channel: 'email', copy: { en: { subject: ' ', body: 'Hello' } } })).toEqual([
      'copy.noSubject copy.en.subject',
    ])
    expect(problemsOf({ channel: 'push' })).toEqual([])
  })

  test('misses an offer that copy names and no step before gives; what may be absent is asked about', () => {
    const gift: Sketch[string] = [
      'offer',
      { offer: 'x', kind: 'percent', title: { en: 'Gift' }, value: 10, validFor: '14d' },
    ]
    const after = (body: string, ...edges: string[]) => {
      const say: Sketch[string] = ['channel', { ...settings, copy: { en: { body } } }]
      return checkFlow(sketchFlow({ start, gift, say }, edges), registry)
        .problems.map(({ code }) => code)
        .filter((code) => code.startsWith('copy.'))
    }
    const given = ['start joined gift', 'gift given say']
    expect(after('Take {{ offer.title }}', 'start joined say')).toEqual(['copy.noOffer'])
    expect(after('Take {{ offer.title }}', 'start joined gift', 'gift noStock say')).toEqual(['copy.noOffer'])
    expect(after('Take {{ offer.title }}', ...given)).toEqual([])
    expect(after('{% if offer %}Take {{ offer.title }}{% endif %}', 'start joined say')).toEqual([])
    expect(after('{{ offer.title | default: "A visit" }}', 'start joined say')).toEqual([])
    expect(after('{{ offer.value | money }} off', ...given)).toEqual(['copy.percentAsMoney'])
    expect(after('{{ offer.value }}% off', ...given)).toEqual([])
  })

  test('asks for a text in at least one language', () => {
    expect(problemsOf({ copy: {} })).toEqual(['copy.empty copy'])
    expect(problemsOf({ copy: { en: { body: ' \n' } } })).toEqual(['copy.empty copy'])
  })

  test('finds Liquid that does not parse, in subject and text', () => {
    const copy = { en: { subject: '{{ a', body: '{% if %}' } }
    expect(problemsOf({ copy })).toEqual(['copy.invalid copy.en.subject', 'copy.invalid copy.en.body'])
  })

  test('refuses a loop that never ends', () => {
    const copy = { en: { body: '{% for i in (1..1000000000) %}x{% endfor %}' } }
    expect(problemsOf({ copy })).toEqual(['copy.invalid copy.en.body'])
  })

  test.each([
    ['Why haven’t you come back?', 'copy.blame'],
    ["Why haven't you come back?", 'copy.blame'],
    ['WHY HAVEN’T YOU come back?', 'copy.blame'],
    ['We guarantee results', 'copy.promise'],
    ['100% satisfaction', 'copy.promise'],
  ])('warns of %j', (body, code) => {
    expect(problemsOf({ copy: { en: { body } } })).toEqual([`${code} copy.en.body`])
  })

  test.each([
    ['【港湾】您怎么不来了？拒收请回复R', 'copy.blame'],
    ['【港湾】全网第一的保养，拒收请回复R', 'copy.promise'],
  ])('warns of %j', (body, code) => {
    expect(inChinese(body)).toEqual([`${code} copy.zh-CN.body`])
  })

  test('asks Chinese marketing SMS for a signature and a way to opt out', () => {
    expect(inChinese('欢迎回来')).toEqual([
      'copy.noSignature copy.zh-CN.body',
      'copy.noOptOut copy.zh-CN.body',
    ])
    expect(inChinese('【{{ brand.name }}】欢迎回来，拒收请回复R')).toEqual([])
    expect(inChinese('【港湾】欢迎回来，回T退订')).toEqual([])
    expect(inChinese('【】欢迎回来，退订回N')).toEqual(['copy.noSignature copy.zh-CN.body'])
    // A word to book with is no way out.
    expect(inChinese('【港湾】欢迎回来，预约回复R')).toEqual(['copy.noOptOut copy.zh-CN.body'])
  })

  test('asks it of nothing else', () => {
    expect(inChinese('欢迎回来', { category: 'care' })).toEqual([])
    expect(
      problemsOf({ channel: 'email', copy: { 'zh-CN': { subject: '好久不见', body: '欢迎回来' } } }),
    ).toEqual([])
    expect(problemsOf({ copy: { en: { body: 'Welcome back' } } })).toEqual([])
  })
})
