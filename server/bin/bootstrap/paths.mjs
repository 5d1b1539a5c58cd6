import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, whatever the current one is. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

export const inRoot = (...parts) => join(root, ...parts)

const ignored = new Set(['node_modules', '.types', 'dist'])

/** All files below the given paths, in a stable order. A path that is missing counts as empty. */
function* filesBelow(path) {
  if (!existsSync(path)) return
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (ignored.has(entry.name)) continue
    const full = join(path, entry.name)
    if (entry.isDirectory()) yield* filesBelow(full)
    else if (entry.isFile()) yield full
  }
}

/** A digest of names and contents: two equal digests mean that nothing has to be built anew. */
export function digest({ folders = [], files = [], words = [], skip = () => false }) {
  const hash = createHash('sha256')
  for (const word of words) hash.update(`${word}\0`)
  const all = [...files.filter(existsSync), ...folders.flatMap((folder) => [...filesBelow(folder)])]
  for (const file of all) {
    if (skip(file)) continue
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** The digest kept by the last build, or an empty string. */
export const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '')
