import { expect, test } from 'vitest'
import { type Package, readSources, type Source } from './sources.ts'

const sources = readSources()

/** Rule 1: arrows run one way. The editor takes from the server nothing but types. */
const mayImport: Record<Package, Package[]> = {
  runtime: [],
  nodes: ['runtime'],
  server: ['runtime', 'nodes'],
  editor: ['runtime', 'nodes', 'server'],
  test: ['runtime', 'nodes', 'server', 'editor'],
}

/** Folders of the runtime that touch the world, or exist for others to play with. */
const outside = ['engine', 'http', 'simulate', 'testing']

const folderOf = ({ path }: Source) => path.split('/')[2] ?? ''

const isPure = (source: Source) =>
  source.package === 'runtime' && !source.isTest && !outside.includes(folderOf(source))

/** Package named by a specifier, with the entry behind it: `@rekindle/runtime/lane` → runtime, lane. */
function parseSpecifier(specifier: string): { name: Package; entry: string } | undefined {
  const match = /^@rekindle\/([a-z]+)(?:\/(.+))?$/.exec(specifier)
  return match ? { name: match[1] as Package, entry: match[2] ?? '' } : undefined
}

const list = (find: (source: Source) => string[]) =>
  sources.flatMap((source) => find(source).map((what) => `${source.path} imports ${what}`))

test('packages import only along the arrows', () => {
  const wrong = list((source) =>
    source.imports.flatMap(({ specifier }) => {
      const target = parseSpecifier(specifier)
      if (!target || target.name === source.package) return []
      return mayImport[source.package].includes(target.name) ? [] : [specifier]
    }),
  )
  expect(wrong).toEqual([])
})

test('only tests reach into another package by a relative path', () => {
  const wrong = list((source) =>
    source.package === 'test'
      ? []
      : source.imports.flatMap(({ file }) => (file && !file.startsWith(`${source.package}/`) ? [file] : [])),
  )
  expect(wrong).toEqual([])
})

test('the editor takes only types from the server, and only the pure parts of the runtime', () => {
  const wrong = list((source) =>
    source.package !== 'editor' || source.isTest
      ? []
      : source.imports.flatMap(({ specifier, isType }) => {
          const target = parseSpecifier(specifier)
          const isServerValue = target?.name === 'server' && !isType
          const isImpure = target?.name === 'runtime' && outside.includes(target.entry)
          return isServerValue || isImpure ? [specifier] : []
        }),
  )
  expect(wrong).toEqual([])
})

test('the pure folders of the runtime know neither engine nor Node', () => {
  const wrong = list((source) =>
    isPure(source)
      ? source.imports.flatMap(({ specifier, file }) => {
          const folder = file?.split('/')[2] ?? ''
          const isOutside = file?.startsWith('runtime/src/') && outside.includes(folder)
          return isOutside || specifier.startsWith('node:') ? [specifier] : []
        })
      : [],
  )
  expect(wrong).toEqual([])
})

test('node types are as pure as the runtime they are built on', () => {
  const wrong = list((source) =>
    source.package === 'nodes' && !source.isTest
      ? source.imports.flatMap(({ specifier }) => {
          const target = parseSpecifier(specifier)
          const isOutside = target?.name === 'runtime' && outside.includes(target.entry)
          return isOutside || specifier.startsWith('node:') ? [specifier] : []
        })
      : [],
  )
  expect(wrong).toEqual([])
})

test('only the simulator itself, the command line and tests import the simulator', () => {
  const mayUse = /^(runtime\/src\/simulate\/|server\/bin\/|server\/src\/cli\/|test\/)/
  const wrong = list((source) =>
    mayUse.test(source.path)
      ? []
      : source.imports.flatMap(({ specifier, file }) =>
          specifier === '@rekindle/runtime/simulate' || file?.startsWith('runtime/src/simulate/')
            ? [specifier]
            : [],
        ),
  )
  expect(wrong).toEqual([])
})

test('React stays in the editor and in the forms of node types', () => {
  const react =
    /^(react|react-dom|react-.+|@xyflow\/.+|@tanstack\/react-.+|lucide-react|radix-ui|zustand|@testing-library\/.+)(\/|$)/
  const isScreen = (path: string) =>
    /^(editor|test)\//.test(path) || /^nodes\/src\/(.*\.tsx|forms\.ts|forms\/.*)$/.test(path)
  const wrong = list((source) =>
    isScreen(source.path)
      ? []
      : source.imports.flatMap(({ specifier, file }) =>
          react.test(specifier) || specifier === '@rekindle/nodes/forms' || (file && isScreen(file))
            ? [specifier]
            : [],
        ),
  )
  expect(wrong).toEqual([])
})
