import { expect, test } from 'vitest'
import { lintCopy } from './lintCopy.ts'

const lint = (text: string, category = 'marketing') =>
  lintCopy(text, { category }).map(({ kind, quote }) => (quote === undefined ? kind : `${kind}: ${quote}`))

const kind =
  'Your next check is 50 off until 2 May. Book at lane.example or reply A for a morning, B for a pick-up.'
const kindInChinese = '【渡口车房】老朋友立减50元，5月2日前有效。回复A预约到店，回复B上门取车。'

test('copy that is kind, concrete and leaves a way back has no hints', () => {
  expect(lint(kind)).toEqual([])
  expect(lint(kindInChinese)).toEqual([])
})

test('blame is quoted as it is written, whatever the apostrophe', () => {
  expect(lint(`Why haven't you come? ${kind}`)).toContain("blame: Why haven't you")
  expect(lint(`您怎么还不来？${kindInChinese}`)).toContain('blame: 怎么还不来')
})

test('absolute promises are quoted in both languages', () => {
  expect(lint(`Guaranteed! ${kind}`)).toEqual(['promise: Guaranteed'])
  expect(lint(`全网第一的保养。${kindInChinese}`)).toEqual(['promise: 全网第一'])
})

test('a question for yes or no is a hint, a choice of two is none', () => {
  expect(lint(`${kind} Ada, would you like to come back?`)).toEqual([
    'yesNo: Ada, would you like to come back?',
  ])
  expect(lint(`${kind} Would a morning or an evening suit you?`)).toEqual([])
  expect(lint(`${kind} What kept the car running?`)).toEqual([])
  expect(lint(`${kindInChinese}您想不想试试？`)).toEqual(['yesNo: 您想不想试试？'])
  expect(lint(`${kindInChinese}您方便上午还是下午？`)).toEqual([])
})

test('a number may be filled in, and a name with digits in its code is none', () => {
  expect(lint('A gift for you: reply to book.')).toEqual(['noNumber'])
  expect(lint('{{ offer.value | money }} off: reply to book.')).toEqual([])
  expect(lint('{{ customer.field1 }}, a gift: reply to book.')).toEqual(['noNumber'])
  expect(lint('送您一份礼物，回复预约。')).toEqual(['noNumber'])
  expect(lint('送您八折，回复预约。')).toEqual([])
})

test('copy without a link, a reply or an address leaves no way back', () => {
  expect(lint('50 off this week.')).toEqual(['noWayBack'])
  expect(lint('本周立减50元。')).toEqual(['noWayBack'])
})

test('care needs no number, and a service message neither number nor way back', () => {
  expect(lint('We hope the car runs well. Call us any time.', 'care')).toEqual([])
  expect(lint('Your car is ready.', 'service')).toEqual([])
  expect(lint('  ')).toEqual([])
})
