import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { isAlive } from '../../../server/src/db/embedded/isAlive.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const home = join(project, '.rekindle')

export interface Bundles<Name extends string> {
  /** Where each script lies: a file that Node runs as it is. */
  files: Record<Name, string>
  remove(): void
}

/**
 * Makes scripts of the project into plain JavaScript, once for a run: a server that is started by the dozen is there
 * in half a second instead of three. They lie as deep in the project as the server's sources do, which find it from there.
 */
export async function bundleScripts<Name extends string>(
  scripts: Readonly<Record<Name, string>>,
): Promise<Bundles<Name>> {
  removeLeftOver()
  const folder = mkdtempSync(join(home, `bundle-${process.pid}-`))
  const entries = Object.entries<string>(scripts)
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map(([name, file]) => [name, join(project, file)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  symlinkSync(join(project, 'server/src/db/migrations'), join(folder, 'migrations'), 'junction')
  return {
    files: Object.fromEntries(entries.map(([name]) => [name, join(folder, `${name}.mjs`)])) as Record<
      Name,
      string
    >,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What killed runs have left behind. */
function removeLeftOver(): void {
  mkdirSync(home, { recursive: true })
  for (const name of readdirSync(home)) {
    const pid = /^bundle-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true })
  }
}
