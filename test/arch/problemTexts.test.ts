import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiProblems } from '../../server/src/http/apiProblems.ts'
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
