import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { placeOf, readSources } from './sources.ts'

const sources = readSources()

const countLines = (text: string) => text.trimEnd().split('\n').length

const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0

test('files are small: half at most 80 lines, 95 in 100 at most 250, none over 400', () => {
  const sizes = sources.map(({ path, text }) => ({ path, lines: countLines(text) }))
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
  const tooLong = sizes.filter(({ lines }) => lines > 400)
  expect(tooLong.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  expect(quantile(sorted, 0.5)).toBeLessThanOrEqual(80)
  expect(quantile(sorted, 0.95)).toBeLessThanOrEqual(250)
})

test('names say what is inside', () => {
  const empty = new Set([
    'utils',
    'util',
    'helpers',
    'helper',
    'common',
    'misc',
    'manager',
    'handler',
    'handlers',
    'data',
    'info',
  ])
  const wordsOf = (path: string) =>
    basename(path)
      .replace(/\..*$/, '')
      .split(/[-_]|(?<=[a-z0-9])(?=[A-Z])/)
      .map((word) => word.toLowerCase())
  const found = sources.filter(({ path }) => wordsOf(path).some((word) => empty.has(word)))
  expect(found.map(({ path }) => path)).toEqual([])
})

test('exports have names', () => {
  const found = sources.filter(
    ({ path, parsed }) =>
      !/\.config\.ts$/.test(path) &&
      parsed.module.staticExports.some(({ entries }) =>
        entries.some(({ exportName }) => exportName.kind === 'Default'),
      ),
  )
  expect(found.map(({ path }) => path)).toEqual([])
})

test('nothing is left to do', () => {
  const mark = /\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/
  const found = sources.flatMap((source) =>
    source.parsed.comments
      .filter(({ value }) => mark.test(value))
      .map(({ start, value }) => `${placeOf(source, start)} ${value.trim()}`),
  )
  expect(found).toEqual([])
})

test('no test shuts the others out', () => {
  const found = sources
    .filter(({ isTest }) => isTest)
    .flatMap((source) =>
      [...source.text.matchAll(/\b(?:test|it|describe|suite)\.only\b/g)].map(({ index }) =>
        placeOf(source, index),
      ),
    )
  expect(found).toEqual([])
})
