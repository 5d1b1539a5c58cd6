import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../behaviour', import.meta.url))

/** Rules of how journeys behave that a test of its own holds, named by its number: `test('28 · a purchase …')`. */
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
const rules = [...numbers(1, 14), '14b', ...numbers(15, 32), ...numbers(58, 62), '65']

test('every rule of behaviour has a test that says it in plain words', () => {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const told = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\btest(?:\.\w+)?\(\s*['"`](\d+b?) · /g)].map(([, rule]) => rule),
    ),
  )
  expect(rules.filter((rule) => !told.has(rule))).toEqual([])
})
