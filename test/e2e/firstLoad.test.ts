import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const built = fileURLToPath(new URL('../../dist/editor/', import.meta.url))
const mostOfList = 300_000
const mostOfCanvas = 450_000

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

/** What is fetched before a page is there: the application, the page, and the texts of one language, the larger. */
function weighPage(name: string): { bytes: number; largest: string } {
  const page = readFileSync(`${built}index.html`, 'utf8')
  const named = [...page.matchAll(/assets\/([\w.-]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  const chunks = readdirSync(`${built}assets`)
  const route = chunks.filter((file) => new RegExp(`^${name}-.*\\.js$`).test(file))
  const styles = chunks.filter((file) => new RegExp(`^${name}-.*\\.css$`).test(file))
  const languages = chunks.filter((file) => /^texts-.*\.js$/.test(file))
  const texts = languages.sort((a, b) => read(b).length - read(a).length).slice(0, 1)
  expect([route.length, languages.length]).toEqual([1, 2])
  const files = withImports([...named, ...route, ...styles, ...texts])
  const sizes = [...files].map((file) => ({ file, bytes: gzipSync(read(file)).length }))
  return {
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: JSON.stringify(sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 8)),
  }
}

const isBuilt = existsSync(`${built}index.html`)

test.runIf(isBuilt)('the list of journeys loads at most 300 kB, gzipped', () => {
  const { bytes, largest } = weighPage('JourneysPage')
  expect(bytes, largest).toBeLessThanOrEqual(mostOfList)
})

test.runIf(isBuilt)(
  'a journey on its canvas loads at most 450 kB, gzipped; the code editor comes later',
  () => {
    const { bytes, largest } = weighPage('JourneyPage')
    expect(bytes, largest).toBeLessThanOrEqual(mostOfCanvas)
  },
)
