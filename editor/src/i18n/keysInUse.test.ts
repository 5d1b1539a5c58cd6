import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadTexts } from './loadTexts.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Keys written out in full: `t('area:group.name'`. Keys put together from parts are tested with their lists. */
const keysIn = (text: string) =>
  [...text.matchAll(/\bt\(\s*'([a-z]+:[\w.]+)'/gi)].map((match) => match[1] ?? '')

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\./.test(path),
)

function has(texts: Record<string, unknown>, key: string): boolean {
  const [area = '', path = ''] = key.split(':')
  const parts = path.split('.')
  const last = parts.pop() ?? ''
  let at: unknown = texts[area]
  for (const part of parts) at = (at as Record<string, unknown> | undefined)?.[part]
  const group = (at ?? {}) as Record<string, unknown>
  return typeof (group[last] ?? group[`${last}_other`]) === 'string'
}

test('every text that a screen asks for is there', async () => {
  const texts = await loadTexts('en')
  const missing = sources.flatMap((path) =>
    keysIn(readFileSync(join(root, path), 'utf8'))
      .filter((key) => !has(texts, key))
      .map((key) => `${path}: ${key}`),
  )
  expect(missing).toEqual([])
})
