import { expect, test } from 'vitest'
import { previewCopy } from './previewCopy.ts'

const place = {
  sample: { car: 'Golf' },
  offer: undefined,
  brand: 'Harbour Garage',
  locale: 'en',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  now: Date.parse('2026-03-14T06:20:00Z'),
}
const gift = {
  offer: 'back',
  kind: 'percent' as const,
  title: { en: '10% off', 'zh-CN': '九折' },
  value: 10,
  validFor: '14d',
}

test('the offer is the one of the drawing, as if it were given now', () => {
  const copy = {
    body: '{{ offer.title }}: {{ offer.value }}% until {{ offer.expiresAt | date }}{{ offer.code }}',
  }
  expect(previewCopy(copy, { ...place, offer: gift })).toMatchObject({
    body: '10% off: 10% until March 28, 2026',
    missing: ['offer.code'],
  })
  expect(previewCopy(copy, { ...place, offer: { ...gift, pool: 'codes' } })).toMatchObject({ missing: [] })
})

test('what a customer has nothing for is named, in the subject as well', () => {
  const customer = {
    id: 'c',
    name: 'Ada',
    locale: null,
    timeZone: null,
    attributes: { name: 'Ada', car: '' },
  }
  const copy = {
    subject: 'Your {{ customer.car }}',
    body: '{{ customer.name }}, {{ customer.city | default: "friend" }}',
  }
  expect(previewCopy(copy, { ...place, customer })).toEqual({
    subject: 'Your',
    body: 'Ada, friend',
    missing: ['customer.car'],
  })
  expect(previewCopy(copy, place)).toMatchObject({ subject: 'Your Golf', missing: [] })
})

test('a journey that gives nothing shows nothing in the place of the offer', () => {
  expect(previewCopy({ body: 'Take {{ offer.title }}' }, place)).toEqual({
    body: 'Take ',
    missing: ['offer'],
  })
})
