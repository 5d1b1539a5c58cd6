import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { Binaries } from './findBinaries.ts'

/**
 * Makes the library links in a folder of our own and answers with the environment that finds them. They
 * are not made beside the libraries, because an installed package may be read-only or shared with other
 * projects. They are made anew each time: the packages may have moved since.
 */
export function linkLibraries({ lib, links }: Binaries, folder: string): Record<string, string> {
  if (!lib || process.platform === 'win32') return {}
  rmSync(folder, { recursive: true, force: true })
  for (const [link, file] of Object.entries(links)) {
    const path = join(folder, link)
    mkdirSync(dirname(path), { recursive: true, mode: 0o755 })
    symlinkSync(join(lib, file), path)
  }
  const path = [folder, lib].join(delimiter)
  return process.platform === 'darwin' ? { DYLD_LIBRARY_PATH: path } : { LD_LIBRARY_PATH: path }
}
