import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the lockfile holds no addresses', () => {
  expect(readFileSync('pnpm-lock.yaml', 'utf8')).not.toMatch(/tarball:|https?:\/\//)
})
