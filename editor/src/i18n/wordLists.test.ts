import {
  channels,
  exitReasons,
  failureReasons,
  messageCategories,
  nodeGroups,
  suppressionReasons,
} from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { stateTones } from '../message/stateTones.ts'
import { type Language, languages } from './languages.ts'
import { loadTexts } from './loadTexts.ts'

const lists: Record<string, readonly string[]> = {
  channel: channels,
  category: messageCategories,
  exitReason: exitReasons,
  failureReason: failureReasons,
  suppressionReason: suppressionReasons,
  nodeGroup: nodeGroups,
  messageState: Object.keys(stateTones),
}

const wordsOf = async (language: Language) =>
  (await loadTexts(language)).words as Record<string, Record<string, string>>

test.each(languages)(
  'every member of every closed list has a word in %s, and no word is left over',
  async (language) => {
    const words = await wordsOf(language)
    for (const [list, members] of Object.entries(lists))
      expect(Object.keys(words[list] ?? {}).sort(), list).toEqual([...members].sort())
  },
)

test.each(languages)('every reason for not sending is explained in a sentence in %s', async (language) => {
  const { why } = (await loadTexts(language)).message as { why: Record<string, string> }
  expect(suppressionReasons.filter((reason) => !why[reason])).toEqual([])
})

test('a reader of Chinese meets no English word where the list has a Chinese one', async () => {
  const words = await wordsOf('zh-CN')
  const foreign = Object.keys(lists).flatMap((list) =>
    Object.values(words[list] ?? {}).filter((word) => !/\p{Script=Han}/u.test(word)),
  )
  expect(foreign).toEqual([])
})
