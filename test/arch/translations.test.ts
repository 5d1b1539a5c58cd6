import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot, listFiles } from './sources.ts'

type Texts = Map<string, string>

/** `en.json`, `canvas.en.json`, `en/canvas.json`: the language is a whole word of the path. */
const languageOf = (path: string) => /(?:^|[./])(en|zh-CN)(?=[./])/.exec(path.replace(/^.*\/i18n\//, ''))?.[1]

const files = listFiles().filter((path) => /^(editor|nodes)\/src\/(.*\/)?i18n\/.*\.json$/.test(path))

function readTexts(language: string): Texts {
  const texts: Texts = new Map()
  for (const path of files.filter((path) => languageOf(path) === language)) {
    const home = path.replace(new RegExp(`(^|[./])${language}(?=[./])`), '$1*')
    collect(JSON.parse(readFileSync(inRoot(path), 'utf8')), home, texts)
  }
  return texts
}

function collect(value: unknown, key: string, into: Texts): void {
  if (typeof value === 'string') into.set(key, value)
  else for (const [name, inner] of Object.entries(value ?? {})) collect(inner, `${key} ${name}`, into)
}

/** Plural forms of i18next differ by language: English has two, Chinese one. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

const namesIn = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '')

/** Key → the names that its forms fill in. */
function shapeOf(texts: Texts): Map<string, string> {
  const names = new Map<string, Set<string>>()
  for (const [key, text] of texts) {
    const plain = withoutPlural(key)
    names.set(plain, new Set([...(names.get(plain) ?? []), ...namesIn(text)]))
  }
  // A form for "one" may leave the number out: whether it is named says nothing about the translation.
  const format = (set: Set<string>) =>
    [...set]
      .filter((name) => name !== 'count')
      .sort()
      .join(' ')
  return new Map([...names].map(([key, set]) => [key, format(set)]))
}

const english = shapeOf(readTexts('en'))
const chinese = shapeOf(readTexts('zh-CN'))

test('English and Chinese have the same keys', () => {
  expect(
    [...english.keys()].filter((key) => !chinese.has(key)),
    'missing in zh-CN',
  ).toEqual([])
  expect(
    [...chinese.keys()].filter((key) => !english.has(key)),
    'missing in en',
  ).toEqual([])
})

test('a translation fills in the same values', () => {
  const differing = [...english].filter(([key, names]) => chinese.has(key) && chinese.get(key) !== names)
  expect(differing.map(([key]) => key)).toEqual([])
})

test('no text is empty', () => {
  const empty = ['en', 'zh-CN'].flatMap((language) =>
    [...readTexts(language)].filter(([, text]) => text.trim() === '').map(([key]) => `${language}: ${key}`),
  )
  expect(empty).toEqual([])
})
