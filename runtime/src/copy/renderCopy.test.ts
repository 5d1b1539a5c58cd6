import { expect, test } from 'vitest'
import { limits } from '../flow/limits.ts'
import type { CopyInput } from './CopyInput.ts'
import { renderCopy } from './renderCopy.ts'

const input: CopyInput = {
  customer: { name: 'Ada', tier: 'A', renewalAt: '2026-03-08T05:30:00Z', tags: ['far', 'price'] },
  offer: { title: 'Free pick-up', value: 80_000 },
  brand: { name: 'Harbour Garage' },
  currency: 'CNY',
  locale: 'en',
  zone: 'Asia/Shanghai',
  at: Date.parse('2026-11-30T20:00:00Z'),
}
const body = (text: string, more: Partial<CopyInput> = {}) => {
  const result = renderCopy({ body: text }, { ...input, ...more })
  return 'error' in result ? `error: ${result.error}` : result.body
}

test('copy speaks of the customer, the offer and the brand', () => {
  const copy = {
    subject: 'Hello {{ customer.name }}',
    body: '{{ offer.title }} at {{ brand.name }}{% if customer.tier == "A" %}, with priority{% endif %}',
  }
  expect(renderCopy(copy, input)).toEqual({
    subject: 'Hello Ada',
    body: 'Free pick-up at Harbour Garage, with priority',
  })
})

test('the title of an offer is said in the language of the copy', () => {
  const offer = { title: { en: 'Free pick-up', 'zh-CN': '免费上门取车' }, value: 80_000 }
  expect(body('{{ offer.title }}', { offer })).toBe('Free pick-up')
  expect(body('{{ offer.title }}', { offer, locale: 'zh-CN' })).toBe('免费上门取车')
  // Nobody wrote it in German.
  expect(body('{{ offer.title }}', { offer, locale: 'de' })).toBe('Free pick-up')
})

test('amounts are minor units of the workspace’s currency', () => {
  expect(body('{{ offer.value | money }}')).toBe('CN¥800')
  expect(body('{{ offer.value | money }}', { locale: 'zh-CN' })).toBe('¥800')
  expect(body('{{ 80050 | money }}', { locale: 'zh-CN' })).toBe('¥800.50')
  expect(body('{{ 800 | money }}', { currency: 'JPY', locale: 'ja' })).toBe('￥800')
  expect(body('{{ 1234567 | money }}', { currency: 'EUR', locale: 'de' })).toBe('12.345,67\u00a0€')
})

test('an amount that is missing or no number prints nothing', () => {
  expect(body('[{{ offer.missing | money }}{{ customer.name | money }}{{ "" | money }}]')).toBe('[]')
})

test('dates are printed on the customer’s calendar and in their language', () => {
  const midnightInShanghai = '{{ "2026-03-08T16:30:00Z" | date: "%Y-%m-%d %H:%M" }}'
  expect(body(midnightInShanghai)).toBe('2026-03-09 00:30')
  expect(body(midnightInShanghai, { zone: 'America/New_York' })).toBe('2026-03-08 12:30')
  expect(body('{{ customer.renewalAt | date }}')).toBe('March 8, 2026')
  expect(body('{{ customer.renewalAt | date }}', { locale: 'zh-CN' })).toBe('2026年3月8日')
  expect(body('{{ customer.renewalAt | date: "%A %-d %B, %-I:%M %P" }}')).toBe('Sunday 8 March, 1:30 pm')
  expect(body('{{ customer.renewalAt | date: "%B%-d日%A" }}', { locale: 'zh-CN' })).toBe('三月8日星期日')
})

test('a date without a time is that day wherever the customer lives', () => {
  for (const zone of ['Pacific/Honolulu', 'UTC', 'Pacific/Auckland'])
    expect(body('{{ "2026-03-08" | date: "%Y-%m-%d %H:%M" }}', { zone })).toBe('2026-03-08 00:00')
})

test('what is no date is printed as it stands', () => {
  expect(body('{{ "soon" | date: "%Y" }}|{{ customer.missing | date: "%Y" }}')).toBe('soon|')
  expect(body('{{ "2026-13-77T10:00" | date: "%Y" }}')).toBe('2026-13-77T10:00')
})

test('now is the instant of rendering, not the clock of the machine', () => {
  expect(body('{{ "now" | date: "%Y-%m-%d %H:%M:%S %z" }}')).toBe('2026-12-01 04:00:00 +0800')
  expect(body('{{ "today" | date: "%s" }}')).toBe(String(input.at / 1_000))
})

test('a subject stays one line, whatever a name contains', () => {
  const customer = { name: 'Ada\r\nBcc: everyone@example.com' }
  const copy = { subject: 'Hi {{ customer.name }}', body: '.' }
  expect(renderCopy(copy, { ...input, customer })).toEqual({
    subject: 'Hi Ada Bcc: everyone@example.com',
    body: '.',
  })
})

test('copy sees own properties only', () => {
  expect(
    body('[{{ customer.constructor }}{{ customer.__proto__ }}{{ brand.toString }}{{ constructor }}]'),
  ).toBe('[]')
  expect(body('[{{ customer.name.constructor.name }}]')).toBe('[]')
  const customer = JSON.parse('{"__proto__":{"name":"Eve"},"name":"Ada"}')
  expect(body('{{ customer.name }}', { customer })).toBe('Ada')
})

test('a failure is a value with its line', () => {
  expect(renderCopy({ body: 'Hi\n{% include "secrets" %}' }, input)).toEqual({
    error: 'line 2: tag "include" not found',
  })
  expect(renderCopy({ body: 'ok', subject: '{{ customer.name | nonsense }}' }, input)).toEqual({
    error: 'line 1: undefined filter: nonsense',
  })
})

test('copy changes nothing of what it was given', () => {
  const before = structuredClone(input)
  body(
    '{% increment offer %}{% assign customer = 1 %}{% capture brand %}x{% endcapture %}{{ customer.tags | sort | reverse | join }}',
  )
  expect(input).toEqual(before)
})

test('a text that grows beyond what may be sent is an error', () => {
  const long = 'x'.repeat(30_000)
  expect(body(`{% for i in (1..10) %}${long}{% endfor %}`)).toMatch(/limit exceeded$/)
  expect(body(`{% for i in (1..8) %}${long}{% endfor %}`)).toHaveLength(240_000)
  expect(8 * long.length).toBeLessThan(limits.renderedBytes)
})
