import { expect, test } from 'vitest'
import { membersFor, mentioned, typedMention, typedText, withMention, writeMentions } from './typedMention.ts'

const ann = { id: 'u-ann', name: 'Ann' }
const anna = { id: 'u-anna', name: 'Anna Maria' }
const lin = { id: 'u-lin', name: '林悦' }
const people = [ann, anna, lin]

const typing = (text: string) => typedMention(text, text.length)

test('an "@" begins a name at the start, after a space and after a Chinese sign', () => {
  expect(typing('@')).toEqual({ from: 0, query: '' })
  expect(typing('Ask @An')).toEqual({ from: 4, query: 'An' })
  expect(typing('Ask (@Anna Ma')).toEqual({ from: 5, query: 'Anna Ma' })
  expect(typing('请@林')).toEqual({ from: 1, query: '林' })
  expect(typing('请＠林')).toEqual({ from: 1, query: '林' })
})

test('a mail address, another line and an "@" left alone begin none', () => {
  for (const text of ['', 'ada', 'ada@example', 'a.b-@x', 'Ask @Ann\nand', 'at 5 @ noon', '@Ann  then'])
    expect(typing(text)).toBeUndefined()
  expect(typedMention('Hi @Ann', 2)).toBeUndefined()
  expect(typedMention('@Ann', 0)).toBeUndefined()
})

test('names that begin with what was typed stand before those that have it elsewhere', () => {
  expect(membersFor('ma', [...people, { id: 'u-m', name: 'Max' }]).map(({ name }) => name)).toEqual([
    'Max',
    'Anna Maria',
  ])
  expect(membersFor('', people)).toEqual(people)
  expect(membersFor('zz', people)).toEqual([])
})

test('a chosen name takes the place of what was typed, with one space behind it', () => {
  const typed = { from: 4, query: 'An' }
  expect(withMention('Ask @An', typed, 'Ann')).toEqual({ text: 'Ask @Ann ', caret: 9 })
  expect(withMention('Ask @An now', typed, 'Ann')).toEqual({ text: 'Ask @Ann now', caret: 8 })
})

test('what is sent names accounts, the longer name before the shorter', () => {
  expect(writeMentions('@Ann and @Anna Maria: 请@林悦看', people)).toBe(
    '<@u-ann> and <@u-anna>: 请<@u-lin>看',
  )
  expect(writeMentions('@Annabel, ann@Ann, @Nobody', people)).toBe('@Annabel, ann@Ann, @Nobody')
})

test('of two of one name the one who was chosen is meant', () => {
  expect(writeMentions('@Ann!', [{ id: 'u-other', name: 'Ann' }, ...people])).toBe('<@u-other>!')
})

test('a comment stands in the field as it was typed', () => {
  const parts = [{ text: 'Hi ' }, { mention: 'u-ann', name: 'Ann' }, { text: '!' }]
  expect(typedText(parts)).toBe('Hi @Ann!')
  expect(writeMentions(typedText(parts), mentioned(parts))).toBe('Hi <@u-ann>!')
})
