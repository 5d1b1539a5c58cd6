import { Visitor } from 'vite'
import { expect, test } from 'vitest'
import { placeOf, readSources, type Source } from './sources.ts'

const isScreen = ({ path, isTest }: Source) =>
  !isTest && path.endsWith('.tsx') && /^(editor|nodes)\//.test(path)

const hasLetters = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text)

const spoken = new Set([
  'title',
  'placeholder',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
])

/** Words that would reach the screen without passing through the translations. */
function findLiteralText(source: Source): string[] {
  const found: string[] = []
  const note = (offset: number, text: string) => found.push(`${placeOf(source, offset)} "${text.trim()}"`)
  new Visitor({
    JSXText({ value, start }) {
      if (hasLetters(value)) note(start, value)
    },
    JSXElement({ children }) {
      for (const child of children) {
        if (child.type !== 'JSXExpressionContainer' || child.expression.type !== 'Literal') continue
        if (hasLetters(child.expression.value)) note(child.start, child.expression.value)
      }
    },
    JSXAttribute({ name, value, start }) {
      const isSpoken = name.type === 'JSXIdentifier' && spoken.has(name.name)
      if (isSpoken && value?.type === 'Literal' && hasLetters(value.value)) note(start, value.value)
    },
  }).visit(source.parsed.program)
  return found
}

test('every word on the screen comes from the translations', () => {
  const found = readSources().filter(isScreen).flatMap(findLiteralText)
  expect(found, 'use a key of editor/src/i18n').toEqual([])
})
