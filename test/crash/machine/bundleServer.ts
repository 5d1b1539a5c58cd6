import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const project = fileURLToPath(new URL('../../..', import.meta.url))

/** Makes one file of the server that is to be killed, with all it needs, in `folder`; answers where it lies. */
export async function bundleServer(folder: string): Promise<string> {
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./childServer.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  return join(folder, 'childServer.mjs')
}

export const projectFolder = project
