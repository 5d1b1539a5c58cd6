import { expect, test } from 'vitest'
import { mentionsIn, readText } from './readText.ts'

const ada = '00000000-0000-7000-8000-00000000000a'
const ben = '00000000-0000-7000-8000-00000000000b'
const names = new Map([
  [ada, 'Ada'],
  [ben, '本 Ben'],
])

test('a text is cut into what is said and whom it speaks to, and nothing is lost between', () => {
  expect(readText(`Hi <@${ada}>, ask <@${ben}>!\n👍`, names)).toEqual([
    { text: 'Hi ' },
    { mention: ada, name: 'Ada' },
    { text: ', ask ' },
    { mention: ben, name: '本 Ben' },
    { text: '!\n👍' },
  ])
  expect(readText(`<@${ada}><@${ada}>`, names)).toHaveLength(2)
})

test('somebody mentioned twice, in capitals too, is one person', () => {
  expect(mentionsIn(`<@${ada}> and <@${ada.toUpperCase()}> and <@${ben}>`)).toEqual([ada, ben])
})

test('addresses, signs of less than and half a mention are plain text', () => {
  for (const text of ['ada@example.com', '<@>', `<@${ada}`, '@Ada', '3 <@ 4>', `<b>${ada}</b>`]) {
    expect(readText(text, names)).toEqual([{ text }])
    expect(mentionsIn(text)).toEqual([])
  }
})

test('a person whose account is unknown stays a mention', () => {
  expect(readText(`<@${ada}>`, new Map())).toEqual([{ mention: ada, name: '' }])
})
