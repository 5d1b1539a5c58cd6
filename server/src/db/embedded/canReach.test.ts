import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { canReach } from './canReach.ts'

const folder = mkdtempSync(join(tmpdir(), 'rekindle-reach-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const stranger = { uid: 60_001, gid: 60_001 }

test('a folder that is closed above keeps a stranger from what lies below', () => {
  const below = join(folder, 'closed/open')
  mkdirSync(below, { recursive: true })
  chmodSync(folder, 0o755)
  expect(canReach(below, stranger)).toBe(true)
  chmodSync(join(folder, 'closed'), 0o700)
  expect(canReach(below, stranger)).toBe(false)
  expect(canReach(below, statSync(below))).toBe(true)
})

test('what is not there yet is no obstacle', () => {
  expect(canReach(join(folder, 'later/still'), stranger)).toBe(true)
})
