import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Public data sets lie beside the checkout, or where REKINDLE_DATA says. They are not part of the project. */
const folder = process.env.REKINDLE_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))

/**
 * A JSON file of the public data. Where it is missing: `undefined`, with a notice, so that its tests can be skipped;
 * with REKINDLE_REQUIRE_DATA=1 an exception.
 */
export function readPublicFile<T>(path: string): T | undefined {
  const file = join(folder, path)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T
  const notice = `Public data "${path}" is missing: set REKINDLE_DATA to the folder that holds it.`
  if (process.env.REKINDLE_REQUIRE_DATA === '1') throw new Error(notice)
  console.warn(notice)
  return undefined
}
