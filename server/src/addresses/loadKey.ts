import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'

/**
 * The key that seals addresses: from REKINDLE_KEY, else from a file that only its owner may read, made at the first
 * start. Whoever has database and key can read addresses; the database alone is not enough.
 */
export function loadKey({ key, dir }: Pick<Config, 'key' | 'dir'>): Buffer {
  if (key !== undefined) return Buffer.from(key, 'base64')
  const file = join(dir, 'address.key')
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
}
