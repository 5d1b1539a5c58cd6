import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { TestProjectConfiguration, ViteUserConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const minutes = (count: number) => count * 60_000

/** The browser application: sources in editor/, result in dist/editor, which the server hands out. */
const editor: ViteUserConfig = {
  root: here('editor'),
  cacheDir: here('.rekindle/vite'),
  plugins: [react(), tailwindcss()],
  server: { host: '127.0.0.1', port: 5173, proxy: proxyToServer(['/api', '/v1', '/open']) },
  build: { outDir: here('dist/editor'), emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 4000 },
}

/** `npm run dev` serves the sources; everything else is answered by the server. */
function proxyToServer(prefixes: string[]) {
  const target = process.env.REKINDLE_API ?? 'http://127.0.0.1:4600'
  return Object.fromEntries(prefixes.map((prefix) => [prefix, { target, changeOrigin: true }]))
}

type Extra = NonNullable<Extract<TestProjectConfiguration, { test?: unknown }>['test']>

/**
 * Nothing takes so long on an idle machine; one with ten times as much to do may take its time. A limit costs nothing
 * where all is well, and a red build that is nobody's fault costs a day.
 */
const usual: Extra = {
  // One import of the code for all files of a worker: half the time of the small ones. Each has a database and a page of its own all the same.
  isolate: false,
  testTimeout: minutes(5),
  hookTimeout: minutes(5),
  expect: { poll: { timeout: minutes(2) } },
}

const project = (name: string, include: string[], extra: Extra = {}): TestProjectConfiguration => ({
  root: here('.'),
  test: { name, include, exclude: ['**/node_modules/**', '**/.types/**'], ...usual, ...extra },
})

/** Whole campaigns and browsers. */
const long: Extra = { testTimeout: minutes(30), hookTimeout: minutes(15) }

/** One PostgreSQL for all projects of a run; see test/setup/postgres.ts. */
const database: Extra = {
  globalSetup: [here('test/setup/postgres.ts')],
}

const besideFiles = (suffix: string) => `{runtime,nodes,server,editor}/src/**/*${suffix}`

const projects: TestProjectConfiguration[] = [
  project('unit', [besideFiles('.test.ts')], {
    exclude: ['**/node_modules/**', '**/.types/**', '**/*.db.test.ts'],
  }),
  project('screen', [besideFiles('.test.tsx')], {
    environment: 'happy-dom',
    setupFiles: [here('test/setup/screen.ts')],
  }),
  project('db', [besideFiles('.db.test.ts')], database),
  project('arch', ['test/arch/**/*.test.ts']),
  project('conformance', ['test/conformance/**/*.test.{ts,tsx}']),
  project('lane', ['test/lane/**/*.test.ts']),
  project('golden', ['test/golden/**/*.test.ts']),
  project('fuzz', ['test/fuzz/**/*.test.ts'], long),
  project('api', ['test/api/**/*.test.ts'], database),
  project('behaviour', ['test/behaviour/**/*.test.ts'], database),
  project('sql', ['test/differential/**/*.test.ts', 'test/citus/**/*.test.ts'], {
    ...database,
    ...long,
  }),
  project('durability', ['test/durability/**/*.test.ts'], {
    ...database,
    ...long,
    globalSetup: [here('test/setup/postgres.ts'), here('test/setup/scripts/provideScripts.ts')],
  }),
  project('crash', ['test/crash/**/*.test.ts'], {
    ...database,
    globalSetup: [here('test/setup/postgres.ts'), here('test/crash/machine/provideServer.ts')],
    ...long,
  }),
  project('e2e', ['test/e2e/**/*.test.ts'], {
    ...database,
    ...long,
    globalSetup: [
      here('test/setup/postgres.ts'),
      here('test/setup/buildEditor.ts'),
      here('test/setup/scripts/provideScripts.ts'),
    ],
  }),
]

/** Vitest's own code is fetched for tests alone: people who start the server have no use for it. */
async function tests(): Promise<ViteUserConfig> {
  const { LongestFirst } = await import('./test/setup/LongestFirst.ts')
  return {
    cacheDir: here('.rekindle/vitest'),
    test: {
      projects,
      maxWorkers: 2,
      pool: 'threads',
      sequence: { sequencer: LongestFirst },
      teardownTimeout: minutes(2),
    },
  }
}

export default defineConfig(process.env.VITEST ? await tests() : editor)
