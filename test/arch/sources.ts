import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ParseResult, parseSync } from 'vite'

export const packages = ['runtime', 'nodes', 'server', 'editor', 'test'] as const
export type Package = (typeof packages)[number]

/** One import or re-export of a file. */
export interface Import {
  specifier: string
  /** Gone after compiling: `import type`, `export type … from`, or only names marked `type`. */
  isType: boolean
  /** Project path of the file meant, for a relative specifier whose file is there. */
  file: string | undefined
}

/** A source file, by its path from the project's folder with `/` on every system. */
export interface Source {
  path: string
  package: Package
  text: string
  isTest: boolean
  /** Parsed at the first look. */
  readonly parsed: ParseResult
  readonly imports: Import[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const skipped = new Set(['node_modules', '.types', 'dist', 'migrations', 'out'])
const toPath = (file: string) => relative(root, file).replaceAll('\\', '/')

export const inRoot = (...parts: string[]) => join(root, ...parts)

/** Paths of all files of the packages, tests and assets too. */
export function listFiles(): string[] {
  return packages.flatMap((name) => [...walk(inRoot(name))]).map(toPath)
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (entry.isFile()) yield path
  }
}

/** All TypeScript and JavaScript of the packages, without what is generated. */
export function readSources(): Source[] {
  const files = listFiles().filter(
    (path) => /\.(ts|tsx|mts|mjs)$/.test(path) && !/\.generated\.|\.gen\.ts$/.test(path),
  )
  return files.flatMap((path) => {
    const text = readIfThere(inRoot(path))
    return text === undefined ? [] : [createSource(path, text)]
  })
}

/** Others may write while we read: a file that has just gone is no error. */
function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function createSource(path: string, text: string): Source {
  let parsed: ParseResult | undefined
  const parse = () => {
    parsed ??= parseSync(path, text)
    return parsed
  }
  return {
    path,
    package: path.split('/')[0] as Package,
    text,
    isTest: path.startsWith('test/') || /\.test\.tsx?$/.test(path),
    get parsed() {
      return parse()
    },
    get imports() {
      return readImports(path, text, parse())
    },
  }
}

function readImports(path: string, text: string, { module }: ParseResult): Import[] {
  const toImport = (specifier: string, isType: boolean): Import => ({
    specifier,
    isType,
    file: specifier.startsWith('.') ? resolveFile(path, specifier) : undefined,
  })
  const imports = module.staticImports.map(({ moduleRequest, entries }) =>
    toImport(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
  )
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.moduleRequest ? [toImport(entry.moduleRequest.value, entry.isType)] : [],
    ),
  )
  return [...imports, ...exports, ...readDynamicImports(text).map((specifier) => toImport(specifier, false))]
}

function readDynamicImports(text: string): string[] {
  return [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
}

function resolveFile(from: string, specifier: string): string | undefined {
  const file = join(dirname(inRoot(from)), specifier.replace(/\?.*$/, ''))
  return existsSync(file) ? toPath(file) : undefined
}

/** `path:line`, as editors and terminals can follow it. */
export function placeOf({ path, text }: Source, offset: number): string {
  return `${path}:${text.slice(0, offset).split('\n').length}`
}
