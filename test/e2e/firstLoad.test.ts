import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const built = fileURLToPath(new URL('../../dist/editor/', import.meta.url))
const most = 300_000

const read = (file: string) => readFileSync(`${built}assets/${file}`)

/** Files that a chunk can't start without. What it asks for by `import(…)` comes later. */
const importsOf = (file: string): string[] =>
  file.endsWith('.js')
    ? [
        ...read(file)
          .toString()
          .matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g),
      ].map((match) => match[1] ?? '')
    : []

function withImports(files: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const queue = [...files]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    queue.push(...importsOf(file))
  }
  return seen
}

test.runIf(existsSync(`${built}index.html`))('the list of journeys loads at most 300 kB, gzipped', () => {
  const page = readFileSync(`${built}index.html`, 'utf8')
  const named = [...page.matchAll(/assets\/([\w.-]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  const chunks = readdirSync(`${built}assets`)
  const list = chunks.filter((file) => /^JourneysPage-.*\.js$/.test(file))
  // Both languages, although only one is ever loaded.
  const texts = chunks.filter((file) => /^texts-.*\.js$/.test(file))
  expect([list.length, texts.length]).toEqual([1, 2])
  const files = withImports([...named, ...list, ...texts])
  const sizes = [...files].map((file) => ({ file, bytes: gzipSync(read(file)).length }))
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const largest = sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 5)
  expect(total, `largest: ${JSON.stringify(largest)}`).toBeLessThanOrEqual(most)
})
