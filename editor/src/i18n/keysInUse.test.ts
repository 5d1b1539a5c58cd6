import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadTexts } from './loadTexts.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Keys written out in full: `t('area:group.name'`. Keys put together from parts are tested with their lists. */
const keysIn = (text: string) =>
  [...text.matchAll(/\bt\(\s*'([a-z]+:[\w.]+)'/gi)].map((match) => match[1] ?? '')

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

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
  const missing = sources.flatMap(({ path, text }) =>
    keysIn(text)
      .filter((key) => !has(texts, key))
      .map((key) => `${path}: ${key}`),
  )
  expect(missing).toEqual([])
})

/** Paths of all texts below a value; plural forms are one text. */
const pathsIn = (value: unknown, path = ''): string[] =>
  typeof value === 'string'
    ? [path.replace(/_(one|other)$/, '')]
    : Object.entries(value ?? {}).flatMap(([name, inner]) => pathsIn(inner, path ? `${path}.${name}` : name))

test('no text is kept that no screen asks for', async () => {
  const all = sources.map(({ text }) => text).join('\n')
  const found = (pattern: RegExp) => new Set([...all.matchAll(pattern)].map((match) => match[1] ?? ''))
  const whole = found(/["'`]([\w.:-]+)["'`]/g)
  // Keys put together from parts: what stands before the first of them, or behind the only one.
  const heads = [...found(/`((?:[a-z]+:)?[a-zA-Z]\w*\.[\w.-]*)\$\{/g), ...found(/`([a-z]+:[\w.-]*)\$\{/g)]
  const tails = [...found(/`\$\{[^}`]*\}(\.[\w.]+)`/g)]
  const lists = found(/\bword\(\s*'(\w+)'/g)
  // `ending` is both lists, see `useWord`.
  if (lists.has('ending')) lists.add('exitReason').add('failureReason')
  const isAsked = (area: string, path: string) => {
    const names = [path, `${area}:${path}`]
    const isWord = area === 'words' && lists.has(path.split('.')[0] ?? '')
    return (
      isWord ||
      names.some((name) => whole.has(name) || heads.some((head) => name.startsWith(head))) ||
      tails.some((tail) => path.endsWith(tail))
    )
  }
  const texts = await loadTexts('en')
  const kept = Object.entries(texts).flatMap(([area, inner]) =>
    pathsIn(inner)
      .filter((path) => !isAsked(area, path))
      .map((path) => `${area}:${path}`),
  )
  expect([...new Set(kept)]).toEqual([])
})
