import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { paper, shelves } from './paper.ts'

test('a picture has the colours of the light theme', () => {
  const css = readFileSync(fileURLToPath(new URL('../../styles/tokens.css', import.meta.url)), 'utf8')
  const light = css.slice(0, css.indexOf('[data-theme="dark"]'))
  const tokens = Object.fromEntries(
    [...light.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, hex]) => [name, hex]),
  )
  for (const [name, hex] of Object.entries(paper)) expect([name, tokens[name]]).toEqual([name, hex])
  for (const [name, hex] of Object.entries(shelves))
    expect([name, tokens[`group-${name}`]]).toEqual([name, hex])
})
