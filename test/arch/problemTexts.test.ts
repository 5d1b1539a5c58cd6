import { readFileSync } from 'node:fs'
import { problemTexts } from '@rekindle/runtime'
import { expect, test } from 'vitest'
import { fixKinds } from '../../editor/src/problems/fixesOf.ts'
import { problemTextsZhCn } from '../../editor/src/problems/problemTexts.zh-CN.ts'
import { apiProblems } from '../../server/src/http/apiProblems.ts'
import { csvFaults } from '../../server/src/imports/csvFaults.ts'
import { inRoot, readSources } from './sources.ts'

test.each(['en', 'zh-CN'])('every problem of the API is said in %s', (language) => {
  const texts: unknown = JSON.parse(readFileSync(inRoot(`editor/src/i18n/${language}/errors.json`), 'utf8'))
  const textOf = (code: string): unknown =>
    code.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)
  const silent = Object.keys(apiProblems).filter((code) => {
    const text = textOf(code) as { title?: string; about?: string } | undefined
    return !text?.title || !text.about
  })
  expect(silent).toEqual([])
})

test.each(['en', 'zh-CN'])(
  'every fault of a customer list is said in %s, with the same values',
  (language) => {
    const { fault } = JSON.parse(readFileSync(inRoot(`editor/src/i18n/${language}/customers.json`), 'utf8'))
    const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    const differing = Object.entries(csvFaults).filter(([name, { detail, hint }]) => {
      const said = `${fault[name]?.message} ${fault[name]?.remedy}`
      // The line has a column of its own on the screen.
      const wanted = placesIn(detail + hint).filter((place) => place !== 'line')
      return !fault[name] || placesIn(said).sort().join() !== wanted.sort().join()
    })
    expect(differing.map(([name]) => name)).toEqual([])
  },
)

const placesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()

test('every problem of a drawing says what is wrong and what to do in both languages, with the same values', () => {
  const wrong = Object.entries(problemTexts).flatMap(([code, { message, remedy }]) => {
    const zh = problemTextsZhCn[code as keyof typeof problemTexts]
    if ([message, remedy, zh?.message, zh?.remedy].some((text) => !text?.trim())) return [`${code} is silent`]
    const [english, chinese] = [placesIn(message + remedy), placesIn(zh.message + zh.remedy)]
    return english.join() === chinese.join() ? [] : [`${code}: ${english} | ${chinese}`]
  })
  expect(wrong).toEqual([])
  // What is said in Chinese is Chinese, but for what only passes on what it was given.
  const latin = Object.entries(problemTextsZhCn).filter(
    ([, { message, remedy }]) => !/\p{Script=Han}/u.test(message + remedy),
  )
  expect(latin.map(([code]) => code)).toEqual(['data.row'])
})

test('every problem of a drawing is found by some check, and no two say the same', () => {
  const texts = readSources().filter(
    ({ isTest, path }) => !isTest && !/problemTexts/.test(path) && !path.startsWith('test/'),
  )
  const unfound = Object.keys(problemTexts).filter(
    (code) => !texts.some(({ text }) => text.includes(`'${code}'`)),
  )
  expect(unfound).toEqual([])
  const messages = Object.values(problemTexts).map(({ message }) => message as string)
  expect(messages.filter((one, i) => messages.indexOf(one) !== i && one !== '{detail}')).toEqual([])
})

test.each(['en', 'zh-CN'])('every quick fix has words in %s', (language) => {
  const words = JSON.parse(readFileSync(inRoot(`editor/src/i18n/${language}/fixes.json`), 'utf8'))
  expect(fixKinds.filter((kind) => !words[kind])).toEqual([])
})
