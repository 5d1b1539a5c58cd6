import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiProblems } from '../../server/src/http/apiProblems.ts'
import { csvFaults } from '../../server/src/imports/csvFaults.ts'
import { inRoot } from './sources.ts'

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
